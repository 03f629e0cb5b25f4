package org.actionsync.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.ContainerController;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A server that is stopped and started again answers as before.
 *
 * <p>The second boot finds the EAR deployed, as it is in real use. It is also the guard against
 * beans that are found on some boots only (see {@code WarBeans}).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RestartIT {

  private static final String SERVER = "restarted";

  @ArquillianResource ContainerController servers;
  @ArquillianResource Deployer deployer;

  @Deployment(name = SERVER, managed = false, testable = false)
  @TargetsContainer(SERVER)
  static EnterpriseArchive ear() {
    return TheEar.thatShips();
  }

  @Test
  void answers_after_the_first_boot_and_after_the_second() throws Exception {
    servers.start(SERVER);
    try {
      deployer.deploy(SERVER);
      assertThat(whoAmI()).isEqualTo("viewer");

      servers.stop(SERVER);
      servers.start(SERVER);
      assertThat(whoAmI()).isEqualTo("viewer");
    } finally {
      servers.stop(SERVER);
    }
  }

  private static String whoAmI() throws Exception {
    JsonObject answer = GraphQL.as("viewer", GraphQL.RESTARTED).ask("{ me { name } }");
    return answer.getJsonObject("data").getJsonObject("me").getString("name");
  }
}
