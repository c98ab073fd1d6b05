"""The peers at work: takes the name of a work on each line, does it once, answers with the time of the processor, in JSON."""
import importlib.metadata
import json
import logging
import os
import struct
import sys
import tempfile
import time

with open(sys.argv[1], encoding='utf-8') as file:
    DATA = json.load(file)


def trafilatura():
    from trafilatura import extract

    pages = [open(path, 'rb').read() for path in DATA['pages']]

    def work():
        for page in pages:
            extract(page, include_comments=False)

    return work


def each_text(clean):
    def work():
        for text in DATA['texts']:
            clean(text)

    return work


def araclean(profile):
    import araclean as peer

    return each_text(lambda text: peer.normalize(text, profile=profile))


def camel_tools():
    from camel_tools.utils.dediac import dediac_ar
    from camel_tools.utils.normalize import (
        normalize_alef_ar,
        normalize_alef_maksura_ar,
        normalize_teh_marbuta_ar,
        normalize_unicode,
    )

    return each_text(
        lambda text: normalize_teh_marbuta_ar(normalize_alef_maksura_ar(normalize_alef_ar(dediac_ar(normalize_unicode(text)))))
    )


def pyarabic():
    from pyarabic import araby

    return each_text(
        lambda text: araby.normalize_teh(
            araby.normalize_alef(
                araby.normalize_hamza(araby.normalize_ligature(araby.strip_tatweel(araby.strip_tashkeel(text))))
            )
        )
    )


def datatrove(articles, shingles, buckets, hashes):
    os.environ['TQDM_DISABLE'] = '1'
    from datatrove.data import Document
    from datatrove.pipeline.dedup import minhash
    from datatrove.utils.hashing import HashConfig
    from loguru import logger

    logger.remove()

    class Words:
        """Words as they stand between spaces: no tokenizer costs less."""

        @staticmethod
        def word_tokenize(text):
            return text.split()

    minhash.load_word_tokenizer = lambda language: Words()
    config = minhash.MinhashConfig(
        n_grams=shingles, num_buckets=buckets, hashes_per_bucket=hashes, hash_config=HashConfig(precision=64)
    )
    documents = [Document(text=text, id=id) for id, text in DATA[articles]]

    def work():
        with tempfile.TemporaryDirectory() as folder:
            sigs, dups, out = (os.path.join(folder, name) for name in ('sigs', 'dups', 'out'))
            minhash.MinhashDedupSignature(sigs, config).run(iter(documents), rank=0, world_size=1)
            for bucket in range(buckets):
                minhash.MinhashDedupBuckets(sigs, dups, config=config).run(None, rank=bucket, world_size=buckets)
            minhash.MinhashDedupCluster(dups, out, config=config, save_cluster_id=True).run(None, 0, 1)
            path = os.path.join(out, '000000.clusters')
            if not os.path.exists(path):
                return []
            with open(path, 'rb') as file:
                return [[documents[doc].id, cluster] for doc, cluster in struct.iter_unpack('<II', file.read())]

    return work


WORKS = {
    'trafilatura': trafilatura,
    'araclean light': lambda: araclean('light'),
    'araclean search': lambda: araclean('search'),
    'camel-tools': camel_tools,
    'pyarabic': pyarabic,
    'datatrove 5 words': lambda: datatrove('articles', 5, 14, 8),
    'datatrove 2 words': lambda: datatrove('articles', 2, 60, 4),
    'datatrove 5 words, wire': lambda: datatrove('wire', 5, 14, 8),
    'datatrove 2 words, wire': lambda: datatrove('wire', 2, 60, 4),
}
made = {}
logging.disable(logging.CRITICAL)

for line in sys.stdin:
    name = line.rstrip('\n')
    try:
        package = name.split(' ')[0]
        version = importlib.metadata.version(package)
        if name not in made:
            made[name] = WORKS[name]()
        start = time.process_time()
        result = made[name]()
        answer = {'version': version, 'seconds': time.process_time() - start, 'result': result}
    except Exception as error:
        answer = {'error': f'{type(error).__name__}: {error}'.split('\n')[0]}
    print(json.dumps(answer), flush=True)
