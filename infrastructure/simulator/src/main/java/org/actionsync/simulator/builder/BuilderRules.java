package org.actionsync.simulator.builder;

/**
 * What was seen or documented in two ways, and so can be chosen.
 *
 * @param wrapsAnswers whether the signup helper answers {@code {"person": {…}}} as documented, or
 *     the bare person as all recorded answers do
 * @param namesAreFixed whether the names of known entities cannot be changed over the API, as one
 *     data provider says
 */
public record BuilderRules(boolean wrapsAnswers, boolean namesAreFixed) {

  /** What was recorded; names can be changed, as the documentation says nothing else. */
  public static final BuilderRules RECORDED = new BuilderRules(false, false);
}
