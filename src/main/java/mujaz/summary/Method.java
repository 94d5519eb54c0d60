package mujaz.summary;

/** How a summary was made; the reader always sees which. */
public enum Method {
  /** Sentences of the articles, chosen and trimmed. */
  EXTRACTIVE,
  /** Written by a language model, each sentence checked against the articles. */
  MODEL,
  /** Translated by a language model; numbers and dates checked. */
  TRANSLATION
}
