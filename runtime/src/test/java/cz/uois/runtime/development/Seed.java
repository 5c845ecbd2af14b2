package cz.uois.runtime.development;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** Seed data of a small university: Uni above Fac above Dep, and two people who belong to Dep. */
final class Seed {
  static final UUID JOHN = UUID.fromString("2d9dc5ca-a4a2-11ed-b9df-0242ac120003");
  static final UUID JULIA = UUID.fromString("2d9dc868-a4a2-11ed-b9df-0242ac120003");
  static final UUID JOHNSON = UUID.fromString("2d9dc9a8-a4a2-11ed-b9df-0242ac120003");
  static final UUID UNI = UUID.fromString("00000000-0000-4000-8000-0000000000a1");
  static final UUID FAC = UUID.fromString("00000000-0000-4000-8000-0000000000a2");
  static final UUID DEP = UUID.fromString("00000000-0000-4000-8000-0000000000a3");
  static final UUID DRAFT = UUID.fromString("00000000-0000-4000-8000-0000000000f1");
  static final UUID LOST = UUID.fromString("00000000-0000-4000-8000-0000000000f2");

  static final String JSON =
      """
      {
        "others": [{"id": 1}],
        "users": [
          {"id": "%1$s", "name": "John", "surname": "Newbie", "email": "john.newbie@world.com"},
          {"id": "%2$s", "name": "Julia", "surname": "Newbie", "email": null},
          {"id": "%3$s", "name": "Johnson", "surname": "Newbie"},
          {"id": "", "name": "Nobody"}
        ],
        "groups": [
          {"id": "%4$s", "name": "Uni", "mastergroup_id": null, "valid": true},
          {"id": "%5$s", "name": "Fac", "mastergroup_id": "%4$s"},
          {"id": "%6$s", "name": "Dep", "mastergroup_id": "%5$s", "valid": true, "enddate": null}
        ],
        "memberships": [
          {"id": "00000000-0000-4000-8000-0000000000b1", "user_id": "%1$s", "group_id": "%6$s"},
          {"id": "00000000-0000-4000-8000-0000000000b2", "user_id": "%3$s", "group_id": "%6$s"},
          {"id": "00000000-0000-4000-8000-0000000000b3", "user_id": "%2$s", "group_id": "%6$s",
            "valid": null}
        ],
        "roletypes": [
          {"id": "00000000-0000-4000-8000-0000000000c1", "name": "administrátor",
            "name_en": "administrator"},
          {"id": "00000000-0000-4000-8000-0000000000c2", "name": "děkan", "name_en": "dean"},
          {"id": "00000000-0000-4000-8000-0000000000c3", "name": "rektor"}
        ],
        "roles": [
          {"id": "", "user_id": "%3$s", "group_id": "%4$s",
            "roletype_id": "00000000-0000-4000-8000-0000000000c3"},
          {"id": "00000000-0000-4000-8000-0000000000d1", "user_id": "%1$s", "group_id": "%4$s",
            "roletype_id": "00000000-0000-4000-8000-0000000000c1", "valid": true,
            "startdate": "2023-04-19T17:27:12", "enddate": null},
          {"id": "00000000-0000-4000-8000-0000000000d2", "user_id": "%2$s", "group_id": "%5$s",
            "roletype_id": "00000000-0000-4000-8000-0000000000c2", "enddate": "2999-01-01T00:00:00"},
          {"id": "00000000-0000-4000-8000-0000000000d3", "user_id": "%3$s", "group_id": "%4$s",
            "roletype_id": "00000000-0000-4000-8000-0000000000c3",
            "startdate": "2023-04-19T17:27:12", "enddate": "2023-04-20T17:27:12"},
          {"id": "00000000-0000-4000-8000-0000000000d4", "user_id": "%3$s", "group_id": "%4$s",
            "roletype_id": "00000000-0000-4000-8000-0000000000c3", "enddate": "soon"}
        ],
        "states": [
          {"id": "%7$s", "name": "draft", "readerslist_id": "00000000-0000-4000-8000-0000000000e1",
            "writerslist_id": "00000000-0000-4000-8000-0000000000e2"},
          {"id": "%8$s", "name": "lost", "readerslist_id": null}
        ],
        "roletypelists": [
          {"id": "00000000-0000-4000-8000-0000000000e3",
            "list_id": "00000000-0000-4000-8000-0000000000e1",
            "type_id": "00000000-0000-4000-8000-0000000000c2"},
          {"id": "00000000-0000-4000-8000-0000000000e4",
            "list_id": "00000000-0000-4000-8000-0000000000e1",
            "type_id": "00000000-0000-4000-8000-0000000000c3"},
          {"id": "00000000-0000-4000-8000-0000000000e5",
            "list_id": "00000000-0000-4000-8000-0000000000e2",
            "type_id": "00000000-0000-4000-8000-0000000000c3"}
        ]
      }
      """
          .formatted(JOHN, JULIA, JOHNSON, UNI, FAC, DEP, DRAFT, LOST);

  private Seed() {}

  static Path file(Path folder) throws Exception {
    return Files.writeString(folder.resolve("systemdata.json"), JSON);
  }

  static University university(Path folder) throws Exception {
    return University.read(file(folder));
  }
}
