package org.actionsync.infrastructure.osdi;

import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param page from 1
 * @param perPage how many items, at most 25
 * @param filter as {@link Filter} writes it; null for everything
 */
public record PageQuery(
    @QueryParam("page") int page,
    @QueryParam("per_page") int perPage,
    @QueryParam("filter") @Nullable String filter) {}
