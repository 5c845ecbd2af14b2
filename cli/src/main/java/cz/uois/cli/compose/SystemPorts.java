package cz.uois.cli.compose;

import java.util.Map;

/** Ports of the machine that services of the whole system have, besides members. */
public final class SystemPorts {
  /** The web pages, with the authority that makes tokens. */
  public static final int FRONTEND = 33_001;

  /** The gateway. */
  public static final int GATEWAY = 33_002;

  /** The user interface of the database. */
  public static final int PGADMIN = 33_090;

  /** The store of figures. */
  public static final int PROMETHEUS = 33_091;

  /** The pictures of figures. */
  public static final int GRAFANA = 33_092;

  /** Who has which port. */
  static final Map<Integer, String> TAKEN =
      Map.of(
          FRONTEND, "the frontend",
          GATEWAY, "the gateway",
          PGADMIN, "pgAdmin",
          PROMETHEUS, "Prometheus",
          GRAFANA, "Grafana");

  private SystemPorts() {}
}
