-- SPDX-License-Identifier: GPL-3.0-or-later
-- SPDX-FileCopyrightText: 2026 The Fettle authors
--
-- What left this computer and what came back: who wants to know reads it here.

CREATE TABLE service_journal (
  id INTEGER PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES user_profile (user_id) ON DELETE CASCADE ON UPDATE CASCADE,
  service TEXT NOT NULL CHECK (service IN ('garmin', 'claude')),
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  sent_at TEXT NOT NULL CHECK (datetime (sent_at) IS sent_at),
  method TEXT NOT NULL CHECK (method <> ''),
  address TEXT NOT NULL CHECK (address <> ''),
  request_body TEXT,
  bytes_sent INTEGER NOT NULL CHECK (bytes_sent >= 0),
  response_status INTEGER CHECK (response_status BETWEEN 100 AND 599),
  response_body TEXT,
  bytes_received INTEGER NOT NULL CHECK (bytes_received >= 0),
  duration_milliseconds INTEGER CHECK (duration_milliseconds >= 0),
  model TEXT,
  input_tokens INTEGER CHECK (input_tokens >= 0),
  output_tokens INTEGER CHECK (output_tokens >= 0),
  cost_micro_dollars INTEGER CHECK (cost_micro_dollars >= 0),
  error_message TEXT,
  created_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (created_at) IS created_at),
  updated_at TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP CHECK (datetime (updated_at) IS updated_at)
) STRICT;

CREATE INDEX service_journal_user_sent ON service_journal (user_id, sent_at);

CREATE TRIGGER service_journal_updated AFTER UPDATE ON service_journal
WHEN NEW.updated_at = OLD.updated_at
BEGIN
  UPDATE service_journal SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;
