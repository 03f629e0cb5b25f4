package org.actionsync.web.graphql;

import io.smallrye.graphql.servlet.SchemaServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.config.ConfigProvider;

/** The schema as a file, in the place of SmallRye's own servlet, and only where it may be known. */
public class SchemaDownload extends SchemaServlet {

  private static final long serialVersionUID = 1L;

  private boolean open;

  @Override
  public void init() {
    open = Limits.of(ConfigProvider.getConfig()).introspection();
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    if (open) {
      super.doGet(request, response);
      return;
    }
    try {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
