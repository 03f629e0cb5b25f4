/**
 * How the words of one service are joined to the words of the other.
 *
 * <p>Start at {@link org.actionsync.domain.mapping.Lens}, which sees a person of either service in
 * shared words, and at {@link org.actionsync.domain.mapping.Mapping}, which joins a response or an
 * assessment level to a tag.
 *
 * <p>Uses {@code domain.contact} and nothing else.
 */
@NullMarked
package org.actionsync.domain.mapping;

import org.jspecify.annotations.NullMarked;
