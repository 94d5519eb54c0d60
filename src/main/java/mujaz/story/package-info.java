/**
 * Several articles about one event. (In the TDT papers a <em>story</em> is one article and a
 * <em>topic</em> the cluster; here an article is an article and a story is the cluster.)
 *
 * <p>Takes: articles, in any order of arrival.
 *
 * <p>Gives: stories, each with a lead article, and how important each is.
 *
 * <p>Never: two events joined for the sake of a shorter list.
 */
@NullMarked
package mujaz.story;

import org.jspecify.annotations.NullMarked;
