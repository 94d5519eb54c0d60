package mujaz.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource({
    "إعلان,اعلان",
    "أُعلِنَ,اعلن",
    "مدرســة,مدرسه",
    "مستشفى,مستشفي",
    "مسؤول,مسوول",
    "٢٠٢٦,2026",
    "۲۰۲۶,2026",
    "Élan,elan",
    "ﻣﺼﺮ,مصر"
  })
  void waysOfWritingOneWordBecomeOne(String written, String folded) {
    assertThat(Folding.fold(written)).isEqualTo(Folding.fold(folded)).isEqualTo(folded);
  }
}
