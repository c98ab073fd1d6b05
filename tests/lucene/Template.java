/** The analyzers of the index template, built of Lucene's parts: the words that each makes of some texts. */
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.ar.ArabicNormalizationFilter;
import org.apache.lucene.analysis.ar.ArabicStemFilter;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.DecimalDigitFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

public class Template {
  static NormalizeCharMap letters;
  static SynonymMap synonyms;

  static Analyzer analyzer(boolean hasLetters, String tokenizer, List<String> filters) {
    return new Analyzer() {
      @Override
      protected Reader initReader(String field, Reader reader) {
        return hasLetters ? new MappingCharFilter(letters, reader) : reader;
      }

      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = tokenizer.equals("whitespace") ? new WhitespaceTokenizer() : new StandardTokenizer();
        TokenStream stream = source;
        for (String filter : filters)
          stream = switch (filter) {
            case "lowercase" -> new LowerCaseFilter(stream);
            case "decimal_digit" -> new DecimalDigitFilter(stream);
            case "stop" -> new StopFilter(stream, ArabicAnalyzer.getDefaultStopSet());
            case "arabic_normalization" -> new ArabicNormalizationFilter(stream);
            case "synonym_graph" -> new SynonymGraphFilter(stream, synonyms, true);
            case "stemmer" -> new ArabicStemFilter(stream);
            default -> throw new IllegalArgumentException(filter);
          };
        return new TokenStreamComponents(source, stream);
      }
    };
  }

  static List<String> words(Analyzer analyzer, String text) throws IOException {
    List<String> words = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream("", text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      stream.reset();
      while (stream.incrementToken()) words.add(term.toString());
      stream.end();
    }
    return words;
  }

  /** Arguments: mappings, synonym rules, analyzers (name, letters or none, tokenizer, filters), texts: each a file of lines. */
  public static void main(String[] paths) throws Exception {
    NormalizeCharMap.Builder map = new NormalizeCharMap.Builder();
    for (String line : Files.readAllLines(Path.of(paths[0]))) map.add(line.split(" => ")[0], line.split(" => ")[1]);
    letters = map.build();
    List<String[]> analyzers = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of(paths[2]))) analyzers.add(line.split("\t"));
    // Rules are read by what stands before the synonyms, as the engines do.
    Analyzer reading = null;
    for (String[] cells : analyzers) {
      int at = List.of(cells).indexOf("synonym_graph");
      if (at > 0) reading = analyzer(cells[1].equals("letters"), cells[2], List.of(cells).subList(3, at));
    }
    SolrSynonymParser rules = new SolrSynonymParser(true, true, reading);
    for (String rule : Files.readAllLines(Path.of(paths[1])))
      try {
        new SolrSynonymParser(true, true, reading).parse(new StringReader(rule));
        rules.parse(new StringReader(rule));
      } catch (ParseException error) {
        System.out.println("refused\t" + rule);
      }
    synonyms = rules.build();
    for (String[] cells : analyzers) {
      Analyzer analyzer = analyzer(cells[1].equals("letters"), cells[2], List.of(cells).subList(3, cells.length));
      for (String text : Files.readAllLines(Path.of(paths[3])))
        System.out.println(cells[0] + "\t" + text + "\t" + String.join(" ", words(analyzer, text)));
    }
  }
}
