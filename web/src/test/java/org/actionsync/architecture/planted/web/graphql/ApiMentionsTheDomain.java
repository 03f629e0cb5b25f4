package org.actionsync.architecture.planted.web.graphql;

import java.util.List;
import org.actionsync.architecture.planted.domain.run.Last;
import org.eclipse.microprofile.graphql.GraphQLApi;

@GraphQLApi
class ApiMentionsTheDomain {

  public List<Last> last() {
    return List.of();
  }
}
