package cz.uois.runtime.feed;

import cz.uois.runtime.feed.FeedReport.Finding;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes a report to the log: one line a table, the reasons below it. */
final class FeedLog {
  private static final Logger LOG = LoggerFactory.getLogger(FeedLog.class);
  private static final int SHOWN = 50;

  private FeedLog() {}

  static void write(FeedReport report) {
    for (FeedReport.Table table : report.tables()) {
      LOG.info(
          "fed {}: {} read, {} imported, {} existing, {} refused",
          table.name(),
          table.read(),
          table.imported(),
          table.existing(),
          table.refused().size());
      reasons("refused", table.refused());
      reasons("note", table.notes());
    }
  }

  private static void reasons(String kind, List<Finding> findings) {
    findings.stream().limit(SHOWN).forEach(finding -> LOG.warn("  {}: {}", kind, finding));
    if (findings.size() > SHOWN) {
      LOG.warn("  {}: and {} more", kind, findings.size() - SHOWN);
    }
  }
}
