// Lucene's ArabicAnalyzer and BM25 on the bench's texts.
// java -cp <jars> Search.java documents.tsv queries.tsv: id, title, text; id, "all" or "any", query. Prints id, ids found.
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.*;
import org.apache.lucene.index.*;
import org.apache.lucene.search.*;
import org.apache.lucene.store.ByteBuffersDirectory;

public class Search {
  static final float TITLE = 5;

  static Query term(String field, String word, float boost) {
    return new BoostQuery(new TermQuery(new Term(field, word)), boost);
  }

  public static void main(String[] files) throws Exception {
    var analyzer = new ArabicAnalyzer();
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String line : Files.readAllLines(Path.of(files[0]))) {
        String[] fields = line.split("\t", -1);
        var document = new Document();
        document.add(new StringField("id", fields[0], Field.Store.YES));
        document.add(new TextField("title", fields[1], Field.Store.NO));
        document.add(new TextField("text", fields[2], Field.Store.NO));
        writer.addDocument(document);
      }
    }
    var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try (var reader = DirectoryReader.open(directory)) {
      var searcher = new IndexSearcher(reader);
      var stored = reader.storedFields();
      for (String line : Files.readAllLines(Path.of(files[1]))) {
        String[] fields = line.split("\t", -1);
        boolean all = fields[1].equals("all");
        var query = new BooleanQuery.Builder();
        try (TokenStream tokens = analyzer.tokenStream("text", fields[2])) {
          var word = tokens.addAttribute(CharTermAttribute.class);
          tokens.reset();
          while (tokens.incrementToken()) {
            var either = new BooleanQuery.Builder();
            either.add(term("title", word.toString(), TITLE), BooleanClause.Occur.SHOULD);
            either.add(term("text", word.toString(), 1), BooleanClause.Occur.SHOULD);
            query.add(either.build(), all ? BooleanClause.Occur.MUST : BooleanClause.Occur.SHOULD);
          }
        }
        var found = new StringJoiner("\t");
        for (ScoreDoc hit : searcher.search(query.build(), all ? 1000 : 10).scoreDocs) found.add(stored.document(hit.doc).get("id"));
        out.println(fields[0] + "\t" + found);
      }
    }
    out.flush();
  }
}
