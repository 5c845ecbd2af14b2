@version: 4.8
@include "scl.conf"

# What the members send: RFC 5424 or 3164 over UDP. One file a day for each member.
source members {
  network(transport("udp") port(514));
};

destination files {
  file("/var/log/uois/${HOST}-${YEAR}-${MONTH}-${DAY}.log" create-dirs(yes));
};

destination console {
  file("/dev/stdout");
};

log {
  source(members);
  destination(files);
  destination(console);
};
