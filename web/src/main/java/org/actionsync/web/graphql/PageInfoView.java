package org.actionsync.web.graphql;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;
import org.jspecify.annotations.Nullable;

/** Where a part of a list stands in the whole. */
@Type("PageInfo")
@Description("Where a part of a list stands in the whole")
public record PageInfoView(
    @Description("Whether there is more behind this part") boolean hasNextPage,
    @Description("Whether there is something before this part") boolean hasPreviousPage,
    @Nullable @Description("The cursor of the first; null when the part is empty")
        String startCursor,
    @Nullable
        @Description(
            "The cursor of the last, which leads to the next part; null when the part is empty")
        String endCursor) {}
