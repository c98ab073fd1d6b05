"""Cleans a crawl on Apache Spark: the records of `naqi clean`, by as many machines as there are.

    spark-submit naqi_spark.py --input hdfs:///crawl --output hdfs:///clean --naqi "node /opt/naqi/dist/src/cli/main.js"

Tasks hand what they read to `naqi worker` processes and speak with them in frames (docs/worker.md). What was learned from the
parts of a crawl meets by its site in Spark's shuffle; what may be copies of one text, by the keys of their bands. It needs PySpark 4
here, and Node with naqi where tasks run.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import itertools
import json
import operator
import os
import queue
import re
import shlex
import struct
import subprocess
import sys
import tempfile
import threading
import urllib.parse
from collections import Counter, deque
from typing import Any, Iterable, Iterator, NamedTuple, Optional, Sequence

from pyspark import RDD, SparkContext, SparkFiles, StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

# A batch is full with so many items or bytes. So many batches are under way in a worker: one in work, one waiting.
BATCH_ITEMS = 64
BATCH_BYTES = 4 << 20
IN_FLIGHT = 2
# What is learned from so many bytes is one part of a table: it is in the memory of a worker, and what is sent of it once.
PART_BYTES = 32 << 20
# Files are handed to a worker in chunks of so many bytes: of compressed ones a thousand times as many may come back.
CHUNK_BYTES = 64 << 10
# Files that are read whole are spread over so many tasks.
MOST_TASKS = 10_000
# What is kept of the end of a worker's standard error, and of an article that a worker dies of, in bytes.
ERROR_BYTES = 4 << 10
KEPT_BYTES = 1 << 20
# How long a worker may take to end, in seconds.
PATIENCE = 10
# Exit codes of a process that others ended (SIGKILL, SIGTERM; of a shell around it), as the kernel does where memory is short.
KILLED = (-9, -15, 128 + 9, 128 + 15)

Header = dict[str, Any]
# What may be an article: all that is known of it, and its bytes.
Item = tuple[Header, bytes]


class WorkerDied(RuntimeError):
    """A worker ended by itself, or was killed."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(f"naqi worker ended with exit code {code}. {said}".strip())
        self.code = code

    @property
    def was_killed(self) -> bool:
        return self.code in KILLED


class Worker:
    """A `naqi worker` process. It answers requests in their order; a thread writes them, so that no side waits for the other."""

    def __init__(self, command: tuple[str, ...]) -> None:
        self._command = command
        self._errors = tempfile.TemporaryFile()
        self._process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors)
        self._requests: queue.SimpleQueue[Optional[tuple[bytes, ...]]] = queue.SimpleQueue()
        threading.Thread(target=self._write, daemon=True).start()
        self.hello = self.receive()[0]

    def _write(self) -> None:
        pipe = self._process.stdin
        try:
            for request in iter(self._requests.get, None):
                for part in request:
                    pipe.write(part)
                pipe.flush()
            pipe.close()
        except OSError:
            pass  # The process has ended: whoever waits for its answer learns why.

    def send(self, header: Header, body: Sequence[bytes] = ()) -> None:
        """Asks. `header` says what for; `body` are the bytes of the items or the like, in order."""
        text = json.dumps(header).encode()
        self._requests.put((struct.pack(">II", len(text), sum(map(len, body))), text, *body))

    def receive(self) -> tuple[Header, bytes]:
        """The next answer: its header and its body. Raises WorkerDied if there is none, RuntimeError if it is an error."""
        head_length, body_length = struct.unpack(">II", self._read(8))
        header = json.loads(self._read(head_length))
        body = self._read(body_length)
        if "error" in header:
            raise RuntimeError(f"naqi worker: {header['error']}")
        return header, body

    def ask(self, header: Header, body: Sequence[bytes] = ()) -> tuple[Header, bytes]:
        self.send(header, body)
        return self.receive()

    def _read(self, count: int) -> bytes:
        data = self._process.stdout.read(count)
        if len(data) < count:
            raise self._death()
        return data

    def _death(self) -> WorkerDied:
        try:
            code = self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            # It closed its output, and does not end.
            self._process.kill()
            code = self._process.wait()
        size = self._errors.seek(0, io.SEEK_END)
        self._errors.seek(max(0, size - ERROR_BYTES))
        return WorkerDied(code, self._errors.read().decode("utf-8", "replace"))

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def give_back(self) -> None:
        """Leaves the process to the next task."""
        idle.setdefault(self._command, []).append(self)

    def end(self) -> None:
        """Ends the process, whatever it does."""
        self._requests.put(None)
        self._process.kill()
        self._process.wait()
        self._process.stdout.close()
        self._errors.close()


# Workers that wait for the next task of this process, by their commands. They end with the process, as their input does.
idle: dict[tuple[str, ...], list[Worker]] = {}


class Setup(NamedTuple):
    """How a worker is started on any machine, and what it must say of itself there."""

    command: list[str]
    table: Optional[str] = None
    """The name of a file that Spark has given to all machines."""
    hello: Header = {}

    def take(self) -> Worker:
        """A worker for a task: one that waits, or a new one."""
        table = () if self.table is None else ("--table", SparkFiles.get(self.table))
        command = (*self.command, *table)
        idle[command] = waiting = [worker for worker in idle.get(command, []) if worker.is_alive]
        worker = waiting.pop() if waiting else Worker(command)
        differing = [key for key, value in self.hello.items() if key != "node" and worker.hello.get(key) != value]
        if differing:
            worker.end()
            raise RuntimeError(
                f"The naqi of this machine differs in {', '.join(differing)}: {worker.hello}, elsewhere {self.hello}. "
                "Install the same naqi and Node, and the same gazetteers, on all machines."
            )
        return worker

    @contextlib.contextmanager
    def worker(self) -> Iterator[Worker]:
        """A worker that is given back if all went well: it has answered all, and is as it was. Else it is ended."""
        worker = self.take()
        try:
            yield worker
        except BaseException:
            worker.end()
            raise
        worker.give_back()

    def agreed(self, sc: SparkContext) -> Setup:
        """With the hello of one machine, which all others must say too: two versions would make two kinds of records."""

        def hello(_: Iterator[int]) -> Iterator[Header]:
            with self.worker() as worker:
                yield worker.hello

        return self._replace(hello=sc.parallelize([0], 1).mapPartitions(hello).first())


class Answer(NamedTuple):
    """What a worker answers about items; `death` in place of an answer about one that it dies of."""

    items: list[Item]
    header: Header
    body: bytes
    death: Optional[WorkerDied] = None


class Pump:
    """Asks a worker the same about one batch of items after another.

    A worker that dies of itself is started again and asked about the items of its batch one by one: so the one that it dies
    of is found, and costs nothing else. Where a worker was killed, no item is at fault: the task fails, and Spark tries again.
    """

    def __init__(self, setup: Setup, what: str, most_items: int = BATCH_ITEMS, most_bytes: int = BATCH_BYTES) -> None:
        self._setup = setup
        self._what = what
        self._most = (most_items, most_bytes)
        self._waiting: deque[list[Item]] = deque()
        self._worker: Worker

    def answers(self, items: Iterable[Item]) -> Iterator[Answer]:
        """The answers about all items, in their order."""
        self._worker = self._setup.take()
        try:
            for batch in batches(items, *self._most):
                self._waiting.append(batch)
                self._ask(batch)
                if len(self._waiting) > IN_FLIGHT:
                    yield from self._settle()
            while self._waiting:
                yield from self._settle()
        except BaseException:
            self._worker.end()
            raise
        self._worker.give_back()

    def _ask(self, batch: list[Item]) -> None:
        heads: list[Header] = []
        end = 0
        for head, body in batch:
            start, end = end, end + len(body)
            has_bytes = "rejection" not in head and "length" not in head
            heads.append({**head, "start": start, "end": end} if has_bytes else head)
        self._worker.send({"do": self._what, "items": heads}, [body for _, body in batch])

    def _settle(self) -> Iterator[Answer]:
        """The answer about the batch that waits longest; if the worker dies of it, those about each of its items."""
        batch = self._waiting.popleft()
        try:
            yield Answer(batch, *self._worker.receive())
            return
        except WorkerDied as death:
            self._restart(death)
        for item in batch:
            try:
                self._ask([item])
                yield Answer([item], *self._worker.receive())
            except WorkerDied as death:
                self._restart(death)
                yield Answer([item], {}, b"", death)
        for waiting in self._waiting:
            self._ask(waiting)

    def _restart(self, death: WorkerDied) -> None:
        self._worker.end()
        if death.was_killed:
            raise death
        self._worker = self._setup.take()


def batches(items: Iterable[Item], most_items: int, most_bytes: int) -> Iterator[list[Item]]:
    batch: list[Item] = []
    size = 0
    for item in items:
        if batch and (len(batch) == most_items or size + len(item[1]) > most_bytes):
            yield batch
            batch, size = [], 0
        batch.append(item)
        size += len(item[1])
    if batch:
        yield batch


# Reading: files become items, RDD[Item].

PARQUET = r"\.parquet$"
LINES = r"\.(?:jsonl|ndjson)$"
EXTENSIONS = rf"\.(?:txt|x?html?|jsonl|ndjson|warc|wet)(?:\.(?:gz|zst))?$|{PARQUET}"
REJECTS = ".rejected.jsonl"


class File(NamedTuple):
    """A file as Spark names it, as messages do, and the beginning of the ids of its articles."""

    uri: str
    place: str
    id: str


def files_of(spark: SparkSession, argument: str) -> list[File]:
    """The files of a file or folder. Those that begin with `.` or `_` are hidden, as everywhere in Hadoop."""
    system, path = file_system(spark, argument)
    if not system.exists(path):
        raise SystemExit(f"No such file or folder: {argument}")
    if system.getFileStatus(path).isFile():
        return [File(system.makeQualified(path).toString(), argument, without_extension(path.getName()))]
    root = system.makeQualified(path).toString().rstrip("/")
    # A listing by Spark: nothing but the column that is asked for is read.
    listing = spark.read.format("binaryFile").option("recursiveFileLookup", "true").load(glob_of(root)).select("path")
    names = sorted(row.path[len(root) + 1 :] for row in listing.collect())
    found = [name for name in names if re.search(EXTENSIONS, name, re.I) and not name.endswith(REJECTS)]
    if not found:
        raise SystemExit(f"No .jsonl, .parquet, .warc, .wet, .txt or .html in {argument}. Name the files, or another folder.")
    return [File(f"{root}/{name}", f"{argument.rstrip('/')}/{name}", without_extension(name)) for name in found]


def without_extension(name: str) -> str:
    return re.sub(r"(?:\.(?:txt|x?html?|jsonl|ndjson|warc|wet|parquet))?(?:\.(?:gz|zst))?$", "", name, flags=re.I)


def glob_of(path: str) -> str:
    """The pattern that finds a path alone."""
    return re.sub(r"([\\{}\[\]*?])", r"\\\1", path)


def same_file(uri: str) -> str:
    """A file as `_metadata` names it, as a listing names it."""
    return re.sub(r"^file:/+", "file:/", urllib.parse.unquote(uri))


def read(spark: SparkSession, arguments: Sequence[str], setup: Setup) -> RDD[Item]:
    """All that may be an article."""
    files = [file for argument in arguments for file in files_of(spark, argument)]
    parquet = [file for file in files if re.search(PARQUET, file.uri, re.I)]
    lines = [file for file in files if re.search(LINES, file.uri, re.I)]
    others = [file for file in files if not re.search(f"{PARQUET}|{LINES}", file.uri, re.I)]
    items: list[RDD[Item]] = []
    if lines:
        items.append(read_lines(spark, lines, setup.hello["maxBytes"]))
    if parquet:
        items.append(read_parquet(spark, parquet, setup.hello["maxBytes"]))
    if others:
        items.append(read_files(spark, others, setup))
    return spark.sparkContext.union(items)


def read_lines(spark: SparkSession, files: Sequence[File], max_bytes: int) -> RDD[Item]:
    """Lines of JSON, of splits of files. Spark says in which split a line is, but not which line it is: they are counted first."""
    # The same splits in every job, however many executors there are by then.
    spark.conf.set("spark.sql.files.minPartitionNum", spark.sparkContext.defaultParallelism)
    lines = spark.read.text([glob_of(file.uri) for file in files], lineSep="\n").select(
        F.col("value").cast("binary"), F.col("_metadata.file_path").alias("file"), F.col("_metadata.file_block_start").alias("start")
    )
    known = {file.uri: file for file in files}
    splits: dict[tuple[str, int], tuple[File, int]] = {}
    counted: Counter[str] = Counter()
    for row in sorted(lines.groupBy("file", "start").count().collect()):
        splits[row.file, row.start] = (known[same_file(row.file)], counted[row.file])
        counted[row.file] += row["count"]

    def items(rows: Iterator[tuple[bytearray, str, int]]) -> Iterator[Item]:
        seen: Counter[tuple[str, int]] = Counter()
        for line, *split in rows:
            key = tuple(split)
            file, before = splits[key]
            seen[key] += 1
            if line not in (b"", b"\r"):
                yield line_item(file, before + seen[key], bytes(line), max_bytes)

    return lines.rdd.mapPartitions(items)


def read_parquet(spark: SparkSession, files: Sequence[File], max_bytes: int) -> RDD[Item]:
    """Rows of Parquet, each as the line of JSON that has its columns. An id that is a number stays all of its digits."""
    rows = spark.read.option("mergeSchema", "true").parquet(*(glob_of(file.uri) for file in files))
    columns = [F.col(f"`{name}`").cast("string").alias(name) if name == "id" else F.col(f"`{name}`") for name in rows.columns]
    known = {file.uri: file for file in files}
    lines = rows.select(F.to_json(F.struct(*columns)).cast("binary"), "_metadata.file_path", "_metadata.row_index")
    return lines.rdd.map(lambda row: line_item(known[same_file(row[1])], row[2] + 1, bytes(row[0]), max_bytes))


def line_item(file: File, number: int, line: bytes, max_bytes: int) -> Item:
    """A line; of one that is too long to be an article, its length alone."""
    head = {"kind": "line", "place": f"{file.place}:{number}", "id": f"{file.id}:{number}"}
    return (head, line) if len(line) <= max_bytes else ({**head, "length": len(line)}, b"")


def read_files(spark: SparkSession, files: Sequence[File], setup: Setup) -> RDD[Item]:
    """What naqi itself reads: archives, pages, texts, all that is compressed. A file is read by one task.

    One on a file system that all machines have mounted is read chunk by chunk. Of another Spark hands over all its bytes at once.
    """
    sc = spark.sparkContext
    known = {file.uri: file for file in files}
    mounted = [file for file in files if file.uri.startswith("file:")]
    others = [file for file in files if not file.uri.startswith("file:")]
    chunks = []
    if mounted:
        chunks.append(sc.parallelize(mounted, min(len(mounted), MOST_TASKS)).map(lambda file: (file, None)))
    if others:
        contents = spark.read.format("binaryFile").load([glob_of(file.uri) for file in others]).select("path", "content")
        chunks.append(contents.rdd.map(lambda row: (known[row.path], bytes(row.content))))
    return sc.union(chunks).mapPartitions(lambda part: cut(setup, part))


def cut(setup: Setup, files: Iterator[tuple[File, Optional[bytes]]]) -> Iterator[Item]:
    with setup.worker() as worker:
        for file, content in files:
            worker.ask({"do": "open", "name": file.uri, "place": file.place, "id": file.id})
            with io.BytesIO(content) if content is not None else open(file.uri[len("file:") :], "rb") as stream:
                for chunk in iter(lambda: stream.read(CHUNK_BYTES), b""):
                    yield from items_of(*worker.ask({"do": "chunk"}, [chunk]))
            yield from items_of(*worker.ask({"do": "close"}))


def items_of(header: Header, body: bytes) -> Iterator[Item]:
    for head in header["items"]:
        yield head, body[head.pop("start", 0) : head.pop("end", 0)]


# Learning: parts of a table meet by their sites.


def learn(setup: Setup, items: RDD[Item]) -> bytes:
    """The file of the table of all items, as `naqi learn` writes it."""

    def parts(part: Iterator[Item]) -> Iterator[tuple[str, bytes]]:
        for answer in Pump(setup, "learn", sys.maxsize, PART_BYTES).answers(part):
            at = 0
            # Of an item that the worker dies of nothing is learned.
            for learned in answer.header.get("parts", ()):
                yield learned["site"], answer.body[at : at + learned["length"]]
                at += learned["length"]

    def tables(sites: Iterator[tuple[str, Iterable[bytes]]]) -> Iterator[tuple[str, bytes]]:
        with setup.worker() as worker:
            for site, site_parts in sites:
                for part in site_parts:
                    worker.ask({"do": "merge"}, [part])
                yield site, worker.ask({"do": "table"})[1]

    found = items.mapPartitions(parts).groupByKey().mapPartitions(tables).collect()
    # The order of code units, in which naqi writes sites.
    found.sort(key=lambda table: table[0].encode("utf-16-be", "surrogatepass"))
    headers = [table.split(b"\n", 1)[0] + b"\n" for _, table in found[:1]]
    return b"".join([*headers, *(table.split(b"\n", 1)[1] for _, table in found)])


# Cleaning.


class Cleaned(NamedTuple):
    """What became of items: how many there were, what of archives is no article, by its kind, and lines of JSON."""

    items: int
    skipped: Counter[str]
    records: bytes
    rejects: bytes

    def counts(self) -> Counter[str]:
        return Counter(items=self.items, out=self.records.count(b"\n"), rejected=self.rejects.count(b"\n"))


def clean(setup: Setup, items: Iterator[Item]) -> Iterator[Cleaned]:
    for answer in Pump(setup, "clean").answers(items):
        if answer.death is None:
            size = answer.header["records"]
            skipped = Counter(answer.header["counts"]["skipped"])
            yield Cleaned(len(answer.items), skipped, answer.body[:size], answer.body[size:])
        else:
            yield Cleaned(1, Counter(), b"", json.dumps(rejection_of(answer.items[0], answer.death)).encode() + b"\n")


def rejection_of(item: Item, death: WorkerDied) -> Header:
    head, body = item
    # What the worker said is for the log: it is another each time.
    print(f"{head['place']}: {death}", file=sys.stderr)
    reason = f"is the end of the worker that has it: exit code {death.code}. Take it out, or clean it alone with more memory"
    return {"place": head["place"], "reason": reason, "raw": body[:KEPT_BYTES].decode("utf-8", "replace")}


# Duplicates: sketches of articles meet by the keys of their bands, and what they connect is made into clusters.

# What is known of an article to find its copies: the hash of its id stands for it.
ARTICLES = "id binary, record binary, sketch binary, digest string, keys binary"


def mark_duplicates(spark: SparkSession, setup: Setup, cleaned: RDD[Cleaned], policy: str) -> RDD[Cleaned]:
    """The same batches, their records marked as copies of others, or dropped; articles of one id count as one."""
    articles = spark.createDataFrame(cleaned.mapPartitions(lambda part: sketch(setup, part)), ARTICLES)
    articles = articles.withColumn("number", F.xxhash64("id")).persist(StorageLevel.DISK_ONLY)
    distinct = articles.groupBy("number").agg(
        F.min(F.struct("sketch", "digest", "keys")).alias("of"), F.min("id").alias("id"), F.max("id").alias("other")
    )
    distinct = distinct.select("number", "of.*", "id", "other").persist(StorageLevel.DISK_ONLY)
    clash = distinct.where("id != other").first()
    if clash is not None:
        raise RuntimeError(f"Two ids have one hash: {clash.id} and {clash.other}. Give one of the articles another id.")
    candidates = candidate_pairs(distinct, setup.hello["fewestEqualBands"])
    sketches = distinct.select("number", "sketch")
    pairs = candidates.join(sketches.toDF("a", "sketch_a"), "a").join(sketches.toDF("b", "sketch_b"), "b")
    copies = pairs.select("a", "b", "sketch_a", "sketch_b").rdd.mapPartitions(lambda part: verify(setup, part))
    # One task connects them: it needs some 200 bytes for each article that has a copy.
    labels = spark.createDataFrame(copies.mapPartitions(connect).repartition(1).mapPartitions(connect), "number long, label long")
    clusters = sketches.join(labels, "number").rdd.map(lambda row: (row.label, bytes(row.sketch))).groupByKey()
    marks = spark.createDataFrame(clusters.mapPartitions(lambda part: cluster(setup, part)), "id binary, mark string")
    marked = articles.select("id", "record").join(marks, "id", "left").select("record", "mark")
    rejects = cleaned.map(lambda batch: batch._replace(records=b""))
    return rejects.union(marked.rdd.mapPartitions(lambda part: mark(setup, part, policy)))


def sketch(setup: Setup, part: Iterator[Cleaned]) -> Iterator[tuple[bytes, bytes, bytes, Optional[str], Optional[bytes]]]:
    with setup.worker() as worker:
        for batch in part:
            header, body = worker.ask({"do": "sketch"}, [batch.records])
            stream = io.BytesIO(body)
            for found, record in zip(header["sketches"], batch.records.split(b"\n")):
                data = stream.read(found["length"])
                keys = stream.read(found["keys"]) if "keys" in found else None
                # As JSON, for an id may have halves of characters, which are no Unicode.
                yield json.dumps(found["id"]).encode(), record, data, found.get("digest"), keys


def candidate_pairs(articles: DataFrame, fewest_equal_bands: int) -> DataFrame:
    """Pairs of articles that may be copies. Those that are the same, word for word, are compared with one of them alone."""
    compared = articles.where("keys IS NOT NULL")
    same = compared.groupBy("digest").agg(F.min("number").alias("a"))
    exact = compared.join(same, "digest").select("a", F.col("number").alias("b")).where("a != b")
    first = compared.join(same.select(F.col("a").alias("number")), "number")
    band = "transform(sequence(0, length(keys) div 4 - 1), band -> xxhash64(band, substring(keys, 4 * band + 1, 4)))"
    keys = first.select("number", F.explode(F.expr(band)).alias("key"))
    others = keys.withColumnRenamed("number", "b")
    equal = keys.withColumnRenamed("number", "a").join(others, "key").where("a < b").groupBy("a", "b").count()
    return equal.where(F.col("count") >= fewest_equal_bands).select("a", "b").union(exact)


def verify(setup: Setup, pairs: Iterator[tuple[int, int, bytearray, bytearray]]) -> Iterator[tuple[int, int]]:
    """The pairs that are copies."""
    with setup.worker() as worker:
        while batch := list(itertools.islice(pairs, BATCH_ITEMS)):
            sketches = {number: data for a, b, *both in batch for number, data in zip((a, b), both)}
            place = {number: index for index, number in enumerate(sketches)}
            asked = {"do": "compare", "sketches": [*map(len, sketches.values())], "pairs": [(place[a], place[b]) for a, b, *_ in batch]}
            copies = worker.ask(asked, [*sketches.values()])[0]["copies"]
            yield from ((a, b) for (a, b, *_), is_copy in zip(batch, copies) if is_copy)


def connect(pairs: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of each number that stands in a pair the smallest that it is connected with: union-find with halved paths."""
    parents: dict[int, int] = {}

    def root(number: int) -> int:
        parent = parents.setdefault(number, number)
        while parent != number:
            parents[number] = parents[parent]
            number, parent = parent, parents[parent]
        return number

    for a, b in pairs:
        one, other = sorted((root(a), root(b)))
        parents[other] = one
    return ((number, root(number)) for number in list(parents))


def cluster(setup: Setup, components: Iterator[tuple[int, Iterable[bytes]]]) -> Iterator[tuple[bytes, str]]:
    """What is to be said of each article that has copies."""
    with setup.worker() as worker:
        for _, members in components:
            sketches = list(members)
            header, _ = worker.ask({"do": "cluster", "sketches": list(map(len, sketches))}, sketches)
            for id, said in header["marks"].items():
                yield json.dumps(id).encode(), json.dumps(said)


def mark(setup: Setup, rows: Iterator[tuple[bytearray, Optional[str]]], policy: str) -> Iterator[Cleaned]:
    with setup.worker() as worker:
        while batch := list(itertools.islice(rows, BATCH_ITEMS)):
            unique = b"".join(bytes(record) + b"\n" for record, said in batch if said is None)
            copies = [(bytes(record) + b"\n", json.loads(said)) for record, said in batch if said is not None]
            asked = {"do": "mark", "marks": [said for _, said in copies], "policy": policy}
            header, body = worker.ask(asked, [record for record, _ in copies])
            size = header["records"]
            yield Cleaned(0, Counter(), unique + body[:size], body[size:])


# Writing.


def write_lines(lines: RDD[bytes], output: str) -> None:
    # Spark writes the last line end.
    lines.filter(bool).map(lambda text: text[:-1]).saveAsTextFile(output)


# The fields of a record; what is not text stands as JSON in its column.
COLUMNS = "id url site lang title text meta entities blocks edits duplicateOf copies page given extra format raw".split()


def write_parquet(spark: SparkSession, lines: RDD[bytes], output: str) -> None:
    records = spark.createDataFrame(lines.flatMap(lambda text: ((line,) for line in text.splitlines())), "record binary")
    schema = ", ".join(f"`{name}` string" for name in COLUMNS)
    fields = F.from_json(F.col("record").cast("string"), schema, {"mode": "FAILFAST"})
    records.select(fields.alias("field")).select("field.*").write.parquet(output)


def file_system(spark: SparkSession, path: str) -> tuple[Any, Any]:
    """Hadoop's file system and path of a path."""
    found = spark._jvm.org.apache.hadoop.fs.Path(path)
    return found.getFileSystem(spark._jsc.hadoopConfiguration()), found


def refuse_existing(spark: SparkSession, paths: Sequence[str]) -> None:
    for path in paths:
        system, found = file_system(spark, path)
        if system.exists(found):
            raise SystemExit(f"There is a {path} already. Name another output, or delete it.")


def write_file(spark: SparkSession, path: str, data: bytes) -> None:
    system, found = file_system(spark, path)
    stream = system.create(found)
    for start in range(0, len(data), 1 << 20):
        stream.write(bytearray(data[start : start + (1 << 20)]))
    stream.close()


# The command line.


def parsed(arguments: Optional[Sequence[str]]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="naqi_spark.py", description="Clean a crawl on Apache Spark with naqi.", allow_abbrev=False)
    parser.add_argument("--input", nargs="+", required=True, metavar="PATH", help="files or folders, on any file system of Hadoop")
    parser.add_argument("--output", required=True, metavar="PATH", help="a new folder; rejects go to PATH.rejected beside it")
    parser.add_argument("--format", choices=["jsonl", "parquet"], default="jsonl", help="of the records (default: jsonl)")
    parser.add_argument("--naqi", default="naqi", metavar="COMMAND", help='how naqi is called where tasks run: "node …/main.js"')
    parser.add_argument("--partitions", type=int, metavar="N", help="spread what was read over so many tasks, as where files are few")
    parser.add_argument("--table", metavar="FILE", help="what was learned before (default: learned, and kept as PATH.table.jsonl)")
    parser.add_argument("--no-learn", dest="learn", action="store_false", help="without --table: do not learn from the input first")
    duplicates = "of articles that are copies of others: mark them, drop them into the rejects, or do not look for them (default: off)"
    parser.add_argument("--duplicates", choices=["mark", "drop", "off"], default="off", help=duplicates)
    naqi = parser.add_argument_group("options of naqi clean")
    naqi.add_argument("--set", action="append", default=[], metavar="STAGE.OPTION=VALUE")
    naqi.add_argument("--known-only", action="store_true")
    naqi.add_argument("--no-raw", action="store_true")
    naqi.add_argument("--language", metavar="CODE")
    naqi.add_argument("--max-bytes", metavar="SIZE")
    naqi.add_argument("--gazetteer", action="append", default=[], metavar="FILE", help="a path of the machines that tasks run on")
    naqi.add_argument("--gazetteer-only", action="store_true")
    return parser.parse_args(arguments)


def worker_command(options: argparse.Namespace) -> list[str]:
    command = [*shlex.split(options.naqi), "worker"]
    for name in ("set", "gazetteer"):
        command += [word for value in getattr(options, name) for word in (f"--{name}", value)]
    for name in ("known-only", "no-raw", "gazetteer-only"):
        command += [f"--{name}"] if getattr(options, name.replace("-", "_")) else []
    for name in ("language", "max-bytes"):
        value = getattr(options, name.replace("-", "_"))
        command += [] if value is None else [f"--{name}", value]
    return command


def main(arguments: Optional[Sequence[str]] = None) -> None:
    options = parsed(arguments)
    spark = SparkSession.builder.appName("naqi").getOrCreate()
    sc = spark.sparkContext
    # Tasks import this file.
    sc.addPyFile(os.path.abspath(__file__))
    output = options.output.rstrip("/")
    rejects, table = f"{output}.rejected", options.table
    refuse_existing(spark, [output, rejects])
    setup = Setup(worker_command(options)).agreed(sc)
    items = read(spark, options.input, setup)
    if options.partitions is not None:
        items = items.repartition(options.partitions)
    if table is None and options.learn:
        learned = learn(setup, items)
        if learned:
            table = f"{output}.table.jsonl"
            write_file(spark, table, learned)
    if table is not None:
        sc.addFile(table)
        setup = setup._replace(table=table.rsplit("/", 1)[-1], hello={}).agreed(sc)
    # Kept for all that follows: to be counted, and for the records and the rejects to be written.
    cleaned = items.mapPartitions(lambda part: clean(setup, part)).persist(StorageLevel.DISK_ONLY)
    counts = total(cleaned.map(Cleaned.counts))
    skipped = total(cleaned.map(operator.attrgetter("skipped")))
    articles = counts["items"] - sum(skipped.values())
    if options.duplicates != "off":
        cleaned = mark_duplicates(spark, setup, cleaned, options.duplicates).persist(StorageLevel.DISK_ONLY)
        counts = total(cleaned.map(Cleaned.counts))
    if articles != counts["out"] + counts["rejected"]:
        raise RuntimeError(f"Of {articles} articles {counts['out']} are records, {counts['rejected']} rejects. Nothing was written.")
    records = cleaned.map(operator.attrgetter("records"))
    if options.format == "jsonl":
        write_lines(records, output)
    else:
        write_parquet(spark, records, output)
    write_lines(cleaned.map(operator.attrgetter("rejects")), rejects)
    said = [f"articles           in {articles:,} = out {counts['out']:,} + rejected {counts['rejected']:,}"]
    if skipped:
        said.append(f"skipped            {sum(skipped.values()):,} records of archives that are no articles")
        said += [f"  {number:>9,}  {kind}" for kind, number in skipped.most_common()]
    said += [f"written to         {output}", f"rejects in         {rejects}"]
    print("\n".join(said), file=sys.stderr)


def total(counts: RDD[Counter[str]]) -> Counter[str]:
    return counts.fold(Counter(), operator.add)


if __name__ == "__main__":
    # By the name of a module, under which tasks know it too.
    import naqi_spark

    naqi_spark.main()
    SparkSession.builder.getOrCreate().stop()
