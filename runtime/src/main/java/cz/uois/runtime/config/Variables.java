package cz.uois.runtime.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Environment variables read by kind. Mistakes are collected, and reading goes on with defaults.
 */
final class Variables {
  private static final Set<String> TRUE = Set.of("True", "true", "1");
  private static final Set<String> FALSE = Set.of("False", "false", "0");
  private static final Pattern SERVICE = Pattern.compile("[A-Za-z0-9][\\w.-]*(:\\d{1,5})?");
  private static final Pattern DURATION = Pattern.compile("(?<number>\\d{1,7})(?<unit>ms|s)");

  private final Map<String, String> values;
  private final List<ConfigException.Problem> problems = new ArrayList<>();

  Variables(Map<String, String> values) {
    this.values = Map.copyOf(values);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(v -> !v.isEmpty());
  }

  /** Only spellings that nobody can misread: whoever writes {@code DEMO=no} must not get a yes. */
  boolean flag(String name) {
    return flag(name, false);
  }

  boolean flag(String name, boolean otherwise) {
    Optional<String> value = text(name);
    if (value.isPresent() && !TRUE.contains(value.get()) && !FALSE.contains(value.get())) {
      refuse(name, value.get(), "True, true or 1, or False, false or 0");
    }
    return value.map(TRUE::contains).orElse(otherwise);
  }

  /**
   * An address that can be asked by HTTP; one with a password in it would end up in logs. The name
   * may be that of a service of Docker: they may have underscores, as {@code gql_ug}, though names
   * of hosts may not, and {@link URI#getHost} is null.
   */
  Optional<URI> address(String name) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(value.get());
      String scheme = String.valueOf(address.getScheme());
      boolean host =
          Set.of("http", "https").contains(scheme)
              && address.getHost() != null
              && address.getUserInfo() == null;
      boolean service =
          scheme.equals("http")
              && address.getRawAuthority() != null
              && SERVICE.matcher(address.getRawAuthority()).matches();
      if (host || service) {
        return Optional.of(address);
      }
    } catch (URISyntaxException notAnAddress) {
      // Refused below, like another scheme.
    }
    refuseSecret(name, "http:// or https://, a host and a path, without user and password");
    return Optional.empty();
  }

  int integer(String name, int least, int most, int otherwise) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below, like a number out of range.
    }
    refuse(name, value.get(), "a whole number from " + least + " to " + most);
    return otherwise;
  }

  Duration duration(String name, Duration least, Duration otherwise) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    Matcher form = DURATION.matcher(value.get());
    if (!form.matches()) {
      refuse(name, value.get(), "seconds or milliseconds, as 5s or 500ms");
      return otherwise;
    }
    long number = Long.parseLong(form.group("number"));
    Duration duration =
        form.group("unit").equals("s") ? Duration.ofSeconds(number) : Duration.ofMillis(number);
    if (duration.compareTo(least) < 0) {
      refuse(name, value.get(), "at least " + spelled(least));
      return otherwise;
    }
    return duration;
  }

  static String spelled(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? duration.toSeconds() + "s"
        : duration.toMillis() + "ms";
  }

  Path path(String name, String otherwise) {
    String value = text(name).orElse(otherwise);
    try {
      return Path.of(value);
    } catch (InvalidPathException notAPath) {
      refuse(name, value, "the path of a file");
      return Path.of(otherwise);
    }
  }

  <T> T choice(String name, Map<String, T> choices, T otherwise) {
    Optional<String> value = text(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    T chosen = choices.get(value.get());
    if (chosen == null) {
      refuse(name, value.get(), String.join(" or ", new TreeSet<>(choices.keySet())));
      return otherwise;
    }
    return chosen;
  }

  void refuse(String name, String value, String expected) {
    problems.add(
        new ConfigException.Problem(name, name + " is '" + value + "', expected " + expected));
  }

  /** Refuses a value that may hold a password, without repeating it. */
  void refuseSecret(String name, String expected) {
    problems.add(
        new ConfigException.Problem(name, name + " is not readable, expected " + expected));
  }

  void refuseMissing(String name, String expected) {
    problems.add(new ConfigException.Problem(name, name + " is not set, expected " + expected));
  }

  void refuseMistakes() throws ConfigException {
    if (!problems.isEmpty()) {
      throw new ConfigException(problems);
    }
  }
}
