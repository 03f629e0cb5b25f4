package org.actionsync.web.graphql;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/** An answer to a review item. */
@Input("SettleReviewInput")
@Description("An answer to a review item")
public record SettleReviewInput(
    @NonNull @Description("One of the item's choices") String choice,
    @Id @Nullable @Description("Which of several candidates is meant") String counterpartId,
    @Nullable @Description("The choice per value, where it differs")
        List<ValueChoiceInput> values) {}
