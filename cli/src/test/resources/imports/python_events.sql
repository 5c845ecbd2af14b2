-- In the style in which SQLAlchemy's create_all makes the tables of gql_events (see README.md).
CREATE TYPE eventstate AS ENUM ('planned', 'held', 'cancelled');

CREATE TABLE eventtypes (
	id UUID NOT NULL,
	name VARCHAR,
	name_en VARCHAR,
	created TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	lastchange TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	createdby UUID,
	changedby UUID,
	PRIMARY KEY (id)
);

CREATE TABLE eventinvitationtypes (
	id UUID NOT NULL,
	name VARCHAR,
	name_en VARCHAR,
	created TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	lastchange TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	createdby UUID,
	changedby UUID,
	PRIMARY KEY (id)
);

CREATE TABLE events (
	id UUID NOT NULL,
	name VARCHAR NOT NULL,
	name_en VARCHAR(200),
	description TEXT,
	state eventstate DEFAULT 'planned',
	valid BOOLEAN DEFAULT true,
	capacity INTEGER,
	price NUMERIC,
	place_geometry point,
	startdate TIMESTAMP WITHOUT TIME ZONE,
	enddate TIMESTAMP WITHOUT TIME ZONE,
	masterevent_id UUID,
	eventtype_id UUID,
	facility_id UUID,
	owner_id UUID,
	path VARCHAR,
	"createdAt" TIMESTAMP WITHOUT TIME ZONE,
	created TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	lastchange TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	createdby UUID,
	changedby UUID,
	rbacobject UUID,
	PRIMARY KEY (id),
	CONSTRAINT capacity_positive CHECK (capacity > 0 AND capacity <= 5000),
	FOREIGN KEY(masterevent_id) REFERENCES events (id),
	FOREIGN KEY(eventtype_id) REFERENCES eventtypes (id)
);
CREATE INDEX ix_events_masterevent_id ON events (masterevent_id);
COMMENT ON TABLE events IS 'Calendar items';
COMMENT ON COLUMN events.startdate IS 'begin of the event';

CREATE TABLE events_users (
	id UUID NOT NULL,
	event_id UUID,
	user_id UUID,
	invitation_id UUID,
	created TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	lastchange TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	createdby UUID,
	changedby UUID,
	PRIMARY KEY (id),
	FOREIGN KEY(event_id) REFERENCES events (id)
);
CREATE UNIQUE INDEX ix_events_users_pair ON events_users (event_id, user_id);

CREATE TABLE events_groups (
	event_id UUID NOT NULL,
	group_id UUID NOT NULL,
	PRIMARY KEY (event_id, group_id),
	FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE CASCADE
);

CREATE TABLE event_reminders (
	id UUID NOT NULL,
	event_id UUID,
	note TEXT,
	created TIMESTAMP WITHOUT TIME ZONE DEFAULT now(),
	PRIMARY KEY (id)
);

CREATE TABLE weather (
	id SERIAL NOT NULL,
	measured DATE,
	PRIMARY KEY (id)
);

CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL);
CREATE VIEW past_events AS SELECT id, name FROM events WHERE enddate < now();

INSERT INTO eventtypes (id, name, name_en) VALUES ('c0a12392-ae0e-11ed-9bd8-0242ac110002', 'P', NULL);
INSERT INTO eventtypes (id, name, name_en) VALUES ('b87d3ff0-8fd4-11ed-a6d4-0242ac110002', 'Ostatní', NULL);
INSERT INTO eventtypes (id, name, name_en) VALUES ('b87d7b28-8fd4-11ed-a6d4-0242ac110002', 'LAB', NULL);
INSERT INTO eventtypes (id, name, name_en) VALUES ('b87d7be6-8fd4-11ed-a6d4-0242ac110002', 'P', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('4dccf52f-4117-403c-932a-5691c0d020b1', '2021/22', '2021-09-01T00:00:00', '2022-09-01T00:00:00', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('5194663f-11aa-4775-91ed-5f3d79269fed', '2022/23', '2022-09-01T00:00:00', '2023-09-01T00:00:00', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('a64871f8-2308-48ff-adb2-33fb0b0741f1', '2023/24', '2023-09-01T00:00:00', '2024-09-01T00:00:00', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('9d05f000-7a9d-495d-9257-b597c5c6cb6a', '2024/25', '2024-09-01T00:00:00', '2025-09-01T00:00:00', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('08ff1c5d-9891-41f6-a824-fc6272adc189', '2022/23 ZS', '2022-09-01T00:00:00', '2023-03-01T00:00:00', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('0945ad17-3a36-4d33-b849-ad88144415ba', '2022/23 LS', '2023-03-01T00:00:00', '2023-09-01T00:00:00', NULL);
INSERT INTO events (id, name, startdate, enddate, eventtype_id) VALUES ('45b2df80-ae0f-11ed-9bd8-0242ac110002', 'Zkouška', '2023-04-19T08:00:00', '2023-04-19T09:00:00', 'b87d3ff0-8fd4-11ed-a6d4-0242ac110002');
INSERT INTO eventinvitationtypes (id, name, name_en) VALUES ('e8713b6e-a79c-11ed-b76e-0242ac110002', 'organizátor', 'organizer');
INSERT INTO eventinvitationtypes (id, name, name_en) VALUES ('e8713f06-a79c-11ed-b76e-0242ac110002', 'pozvaný', 'invited mandatory');
INSERT INTO eventinvitationtypes (id, name, name_en) VALUES ('e8713fce-a79c-11ed-b76e-0242ac110002', 'pozvaný nepovinně', 'invited voluntary');
INSERT INTO eventinvitationtypes (id, name, name_en) VALUES ('e871403c-a79c-11ed-b76e-0242ac110002', 'přijal', 'accepted');
INSERT INTO eventinvitationtypes (id, name, name_en) VALUES ('e87140aa-a79c-11ed-b76e-0242ac110002', 'přijal nejistě', 'tentatively accepted');
INSERT INTO eventinvitationtypes (id, name, name_en) VALUES ('e8714104-a79c-11ed-b76e-0242ac110002', 'odmítl', 'rejected');
INSERT INTO events_users (id, event_id, user_id, invitation_id) VALUES ('89d1f2d2-ae0f-11ed-9bd8-0242ac110002', '4dccf52f-4117-403c-932a-5691c0d020b1', '89d1f34a-ae0f-11ed-9bd8-0242ac110002', 'e871403c-a79c-11ed-b76e-0242ac110002');
INSERT INTO events_users (id, event_id, user_id, invitation_id) VALUES ('89d1f3ae-ae0f-11ed-9bd8-0242ac110002', '4dccf52f-4117-403c-932a-5691c0d020b1', '89d1f3cc-ae0f-11ed-9bd8-0242ac110002', 'e871403c-a79c-11ed-b76e-0242ac110002');
INSERT INTO events_users (id, event_id, user_id, invitation_id) VALUES ('89d1f412-ae0f-11ed-9bd8-0242ac110002', '4dccf52f-4117-403c-932a-5691c0d020b1', '89d1f430-ae0f-11ed-9bd8-0242ac110002', 'e871403c-a79c-11ed-b76e-0242ac110002');
INSERT INTO events_users (id, event_id, user_id, invitation_id) VALUES ('89d1f46c-ae0f-11ed-9bd8-0242ac110002', '4dccf52f-4117-403c-932a-5691c0d020b1', '89d1f48a-ae0f-11ed-9bd8-0242ac110002', 'e871403c-a79c-11ed-b76e-0242ac110002');
INSERT INTO event_reminders (id, event_id, note) VALUES ('11111111-1111-4111-8111-111111111111', '4dccf52f-4117-403c-932a-5691c0d020b1', 'call');
