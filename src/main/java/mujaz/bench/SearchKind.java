package mujaz.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** What people look for, in words of texts that are there. */
enum SearchKind {
  WORD("word"),
  WORDS("three words"),
  PAIR("two words"),
  PHRASE("phrase"),
  WITHOUT("-word"),
  AT_HOME("own words");

  final String word;

  SearchKind(String word) {
    this.word = word;
  }

  static SearchKind of(int number) {
    return values()[number % values().length];
  }

  /** Words of one of the texts. */
  String of(List<String[]> texts, Random random) {
    String[] text = texts.get(random.nextInt(texts.size()));
    int at = random.nextInt(text.length - 3);
    return switch (this) {
      case WORD -> text[at];
      case PAIR -> text[at] + " " + text[random.nextInt(text.length)];
      case WORDS -> text[at] + " " + text[random.nextInt(text.length)] + " " + text[at + 2];
      case PHRASE -> '"' + text[at] + " " + text[at + 1] + '"';
      case WITHOUT -> text[at] + " -" + text[random.nextInt(text.length)];
      case AT_HOME -> Arrays.stream(text).skip(at).limit(4).collect(Collectors.joining(" "));
    };
  }
}
