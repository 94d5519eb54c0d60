package mujaz.sample;

import java.net.URI;
import mujaz.text.Language;

/** A feed of the sample wire, as a source would be followed. */
public record SampleFeed(String name, URI address, Language language) {}
