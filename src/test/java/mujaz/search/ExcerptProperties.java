package mujaz.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ExcerptProperties {
  @Provide
  Arbitrary<String> writing() {
    return Arbitraries.of(
            "قال",
            "بالمدرسة",
            "مدرستهم",
            " ",
            " ",
            ". ",
            "\n",
            "U.S.",
            "school",
            "schools",
            "😀",
            "地下",
            "\u200f",
            "ـ",
            "ّ",
            "covid-19")
        .list()
        .ofMaxSize(40)
        .map(words -> String.join("", words));
  }

  @Property
  void itIsAPieceOfTheTextWithAtLeastOneWord(
      @ForAll("writing") String text, @ForAll @IntRange(min = 5, max = 90) int longest) {
    Optional<Excerpt> excerpt = Excerpt.of(SearchQuery.of("مدرسة school 地"), text, longest);
    String flat = text.replaceAll("[\\s\\p{Z}]+", " ");
    excerpt.ifPresent(
        found -> {
          String shown =
              found.pieces().stream().map(Excerpt.Piece::text).collect(Collectors.joining());
          assertThat(flat).contains(shown.replace("…", ""));
          assertThat(found.pieces()).anyMatch(Excerpt.Piece::wanted);
          assertThat(found.words()).isPositive();
        });
  }
}
