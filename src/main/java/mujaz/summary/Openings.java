package mujaz.summary;

import java.util.List;
import java.util.stream.Stream;
import mujaz.text.Folding;

/**
 * Knows sentence openings that lean on the sentence before: such a point is not understood alone.
 */
final class Openings {
  private static final List<String> LEANING =
      Stream.of(
              // speakerless attributions
              "وأضاف",
              "وأضافت",
              "وتابع",
              "وتابعت",
              "وأوضح",
              "وأوضحت",
              "وأكد أن",
              "وأكدت أن",
              "وأشار إلى",
              "وأشارت إلى",
              "وقال إن",
              "وقالت إن",
              "وقال إنه",
              "وذكر أن",
              "وذكرت أن",
              "واستطرد",
              "وأردف",
              "ولفت إلى",
              "ولفتت إلى",
              "وشدد على",
              "ونوه",
              "وزاد",
              "واعتبر أن",
              "ورأى أن",
              "وختم",
              "واختتم",
              "أضاف",
              "أضافت",
              "تابع قائلا",
              "مضيفا",
              "مشيرا",
              "موضحا",
              // connectives
              "من جهته",
              "من جهتها",
              "من جانبه",
              "من جانبها",
              "في المقابل",
              "بالمقابل",
              "لكن",
              "ولكن",
              "غير أن",
              "إلا أن",
              "كما",
              "لذلك",
              "وبذلك",
              "ولذلك",
              "وبالتالي",
              "بدوره",
              "بدورها",
              "في حين",
              "بينما",
              "ثم",
              "علاوة على ذلك",
              "إضافة إلى ذلك",
              "ومع ذلك",
              "ورغم ذلك",
              "وفي هذا",
              "وعلى صعيد",
              "كذلك",
              "وكذلك",
              // pronouns and demonstratives
              "وهو",
              "وهي",
              "وهم",
              "هو ",
              "هي ",
              "وهذا",
              "وهذه",
              "هذا ",
              "هذه ",
              "وذلك",
              "وتلك",
              "ذلك ",
              "وكان",
              "وكانت",
              "فيما",
              "حيث",
              "إذ ",
              "وإذا",
              "وبعد ذلك",
              "وقبل ذلك",
              "he ",
              "she ",
              "they ",
              "it ",
              "his ",
              "her ",
              "their ",
              "this ",
              "that ",
              "these ",
              "those ",
              "but ",
              "and ",
              "however",
              "meanwhile",
              "moreover",
              "in addition",
              "also,",
              "therefore",
              "still,",
              "yet ",
              "so ",
              "then ",
              "instead",
              "for example",
              "as a result",
              "in contrast",
              "on the other hand",
              "he added",
              "she added")
          .map(Folding::fold)
          .toList();

  private Openings() {}

  static boolean leans(String sentence) {
    String folded = Folding.fold(sentence.strip());
    int start = 0;
    while (start < folded.length() && !Character.isLetterOrDigit(folded.charAt(start))) {
      start++;
    }
    String from = folded.substring(start);
    return LEANING.stream().anyMatch(opening -> startsWithWord(from, opening));
  }

  private static boolean startsWithWord(String text, String opening) {
    return text.startsWith(opening)
        && (text.length() == opening.length()
            || opening.endsWith(" ")
            || !Character.isLetter(text.charAt(opening.length())));
  }
}
