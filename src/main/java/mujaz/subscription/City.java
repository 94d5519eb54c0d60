package mujaz.subscription;

import java.time.ZoneId;

/**
 * A city that a reader can live in.
 *
 * @param name as it is written in the language that it was asked for in
 * @param region ISO 3166-1 alpha-2 code of its country
 */
public record City(String name, ZoneId zone, String region) {}
