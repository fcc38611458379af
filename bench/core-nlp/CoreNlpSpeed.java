import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Reads the articles of a folder, a file each, with the annotators given, on one thread: some articles to warm up, then each once. Prints
 * the seconds.
 */
public class CoreNlpSpeed {
  public static void main(String[] arguments) throws Exception {
    Properties properties = new Properties();
    properties.setProperty("annotators", arguments[1]);
    properties.setProperty("threads", "1");
    properties.setProperty("coref.algorithm", "statistical");
    StanfordCoreNLP pipeline = new StanfordCoreNLP(properties);
    List<Path> files;
    try (var listed = Files.list(Path.of(arguments[0]))) {
      files = listed.sorted().toList();
    }
    for (Path file : files.subList(0, Math.min(3, files.size()))) annotate(pipeline, file);
    long begin = System.nanoTime();
    for (Path file : files) annotate(pipeline, file);
    System.out.println((System.nanoTime() - begin) / 1e9);
  }

  private static void annotate(StanfordCoreNLP pipeline, Path file) throws Exception {
    pipeline.annotate(new CoreDocument(Files.readString(file)));
  }
}
