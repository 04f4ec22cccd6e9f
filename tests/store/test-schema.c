/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-record-types.h"
#include "fettle-record.h"
#include "fettle-sport.h"
#include "fettle-store-fixture.h"
#include "fettle-store-rows.h"
#include "fettle-test.h"

static FettleConnection *
create_filled (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  fettle_store_rows_insert_all (connection);

  return connection;
}

static void
assert_column (FettleStatement *statement, const FettleColumn *column)
{
  static const char *const types[] = { [FETTLE_COLUMN_INTEGER] = "INTEGER",
                                       [FETTLE_COLUMN_REAL] = "REAL",
                                       [FETTLE_COLUMN_TEXT] = "TEXT" };
  gboolean not_null = fettle_statement_get_integer (statement, 2) != 0;
  gboolean is_key = fettle_statement_get_integer (statement, 3) != 0;
  /* A default that is a constant is for the rows from before the column. */
  gboolean has_default
      = g_strcmp0 (fettle_statement_get_text (statement, 4), "CURRENT_TIMESTAMP") == 0;
  gboolean is_computed = fettle_statement_get_integer (statement, 5) != 0;

  g_assert_cmpstr (fettle_statement_get_text (statement, 0), ==, column->name);
  g_assert_cmpstr (fettle_statement_get_text (statement, 1), ==, types[column->type]);
  g_assert_cmpint (is_key, ==, (column->flags & FETTLE_COLUMN_KEY) != 0);
  g_assert_cmpint (is_computed || has_default, ==, (column->flags & FETTLE_COLUMN_GENERATED) != 0);
  if (column->flags & FETTLE_COLUMN_GENERATED)
    g_assert_cmpint (not_null, ==, has_default);
  else
    g_assert_cmpint (not_null, ==, (column->flags & FETTLE_COLUMN_REQUIRED) != 0);
}

static void
assert_columns (FettleConnection *connection, FettleRecordClass *klass)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      /* A key of several columns is not one that the database gives. */
      "SELECT name, type, \"notnull\", "
      "pk > 0 AND (SELECT count(*) FROM pragma_table_info (?1) WHERE pk > 0) = 1, "
      "dflt_value, hidden FROM pragma_table_xinfo (?1)",
      &error);

  g_assert_no_error (error);
  g_test_message ("%s", klass->table);
  fettle_statement_bind_text (statement, 1, klass->table);
  for (size_t i = 0; i < klass->n_columns; i++)
    {
      g_assert_true (fettle_statement_step (statement, &error));
      assert_column (statement, &klass->columns[i]);
    }
  g_assert_false (fettle_statement_step (statement, &error));
  g_assert_no_error (error);
}

typedef void (*ClassFunc) (FettleConnection *connection, FettleRecordClass *klass);

static void
for_each_class (FettleConnection *connection, ClassFunc func)
{
  size_t n_types;
  const GType *types = fettle_record_types_list (&n_types);

  for (size_t i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (types[i]);

      func (connection, FETTLE_RECORD_CLASS (type_class));
    }
}

/* The declarations are the tables: the same columns in the same order, of the same kind. */
static void
test_columns_are_declared (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  for_each_class (connection, assert_columns);
  g_assert_finalize_object (connection);
}

/* No table is without a record but the one with blobs and the list of migrations. */
static void
test_every_table_is_declared (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  size_t n_types;
  const GType *types = fettle_record_types_list (&n_types);
  g_autoptr (GString) sql = g_string_new (
      "SELECT group_concat (name) FROM (SELECT name FROM sqlite_master WHERE type = 'table' "
      "AND name NOT IN (''");

  for (size_t i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (types[i]);

      g_string_append_printf (sql, ", '%s'", FETTLE_RECORD_CLASS (type_class)->table);
    }
  g_string_append (sql, ") ORDER BY name)");

  fettle_test_assert_text (fettle_fixture_text (connection, sql->str),
                           "activity_streams,schema_migrations");
  g_assert_finalize_object (connection);
}

/* Each row: a column, and a value that it must refuse. */
static const struct
{
  const char *table;
  const char *column;
  const char *value;
} refused[] = {
  { "user_profile", "user_id", "''" },
  { "user_profile", "date_of_birth", "'1990-02-30'" },
  { "user_profile", "gender", "'unknown'" },
  { "user_profile", "height_cm", "0" },
  { "user_profile", "weight_kg", "-1" },
  { "user_profile", "max_heart_rate", "0" },
  { "user_profile", "training_preferences", "'{'" },
  { "user_profile", "last_sync_at", "'2026-11-01T10:00:00Z'" },
  { "user_profile", "units_system", "'nautical'" },
  { "user_profile", "first_weekday", "8" },
  { "user_profile", "created_at", "'yesterday'" },
  { "imports", "source", "'post'" },
  { "imports", "started_at", "'2026-11-01'" },
  { "imports", "files_found", "-1" },
  { "imports", "user_id", "'somebody else'" },
  { "imports", "files_merged", "-1" },
  { "originals", "sha256", "'abc'" },
  { "originals", "sha256", "upper (sha256)" },
  { "originals", "kind", "'exe'" },
  { "originals", "size_bytes", "-1" },
  { "originals", "size_bytes", "'many'" },
  { "originals", "import_id", "99" },
  { "daily_metrics", "date", "'1.11.2026'" },
  { "daily_metrics", "date", "'2026-11-01 00:00:00'" },
  { "daily_metrics", "date", "NULL" },
  { "daily_metrics", "steps", "-1" },
  { "daily_metrics", "stress_score", "101" },
  { "daily_metrics", "sleep_score", "-1" },
  { "daily_metrics", "body_battery_max", "101" },
  { "daily_metrics", "body_fat_percent", "100.5" },
  { "activities", "activity_type", "'sleeping'" },
  { "activities", "start_time", "'2026-11-01 25:00:00'" },
  { "activities", "start_time", "'2026-11-01 10:00'" },
  { "activities", "start_time", "NULL" },
  { "activities", "duration_seconds", "-1" },
  { "activities", "duration_seconds", "3600.5" },
  { "activities", "training_effect_aerobic", "5.1" },
  { "activities", "training_effect_anaerobic", "-0.1" },
  { "activities", "perceived_exertion", "0" },
  { "activities", "perceived_exertion", "11" },
  { "activities", "hr_zones_data", "'[1,'" },
  { "activities", "raw_activity_data", "'not json'" },
  { "activities", "utc_offset_minutes", "1081" },
  { "activities", "utc_offset_assumed", "2" },
  { "activities", "is_partial", "2" },
  { "activities", "load_source", "'guess'" },
  { "activities", "file_time_created", "'soon'" },
  { "activities", "original_id", "99" },
  { "activities", "import_id", "99" },
  { "activities", "parent_activity_id", "99" },
  { "activities", "leg_index", "0" },
  { "activities", "duration_minutes", "1" },
  { "laps", "activity_id", "99" },
  { "laps", "lap_index", "-1" },
  { "laps", "start_time", "'10:00:00'" },
  { "activity_streams", "channel", "''" },
  { "activity_streams", "sample_count", "-1" },
  { "activity_streams", "data", "NULL" },
  { "heart_rate_samples", "activity_id", "99" },
  { "heart_rate_samples", "elapsed_seconds", "-1" },
  { "heart_rate_samples", "elapsed_seconds", "2147483648" },
  { "heart_rate_samples", "heart_rate", "NULL" },
  { "heart_rate_samples", "heart_rate", "-1" },
  { "training_load_tracking", "tracking_date", "'2026-13-01'" },
  { "training_load_tracking", "daily_training_load", "-1" },
  { "training_load_tracking", "acwr_status", "'fine'" },
  { "training_load_tracking", "overtraining_risk", "'none'" },
  { "training_load_tracking", "injury_risk", "'certain'" },
  { "training_load_tracking", "recovery_score", "101" },
  { "training_load_tracking", "daily_metric_id", "99" },
  { "activity_merges", "activity_id", "99" },
  { "activity_merges", "original_id", "99" },
  { "activity_merges", "replaced_original_id", "99" },
  { "activity_merges", "replaced_original_id", "original_id" },
  { "activities", "avg_pace_per_km", "300.0" },
  { "activities", "recovery_time_hours", "1.0" },
  { "training_plans", "target_date", "'2026-10-31'" },
  { "planned_workouts", "workout_type", "'rest'" },
  { "planned_workouts", "intensity_category", "'rest'" },
  { "planned_workouts", "target_heart_rate_zone", "'Z6'" },
  { "planned_workouts", "target_heart_rate_zone", "'Z1-'" },
  { "planned_workouts", "skip_reason", "'rain'" },
  { "planned_workouts", "was_completed", "1" },
  { "sync_history", "sync_completed_at", "'2026-11-01 13:00:00'" },
  { "sync_history", "sync_status = 'failed', sync_completed_at", "'2026-11-01 11:00:00'" },
  { "sync_history", "data_start_date = '2026-11-01', data_end_date", "'2026-10-31'" },
  { "sync_history", "duration_seconds", "1" },
  { "sleep_sessions", "sleep_end_time", "sleep_start_time" },
  { "sleep_sessions", "sleep_stages_data", "'{\"version\":1,\"stages\":[{\"stage\":\"dream\"}]}'" },
  { "sleep_sessions", "sleep_stages_data", "'{\"version\":1,\"stages\":[{\"start\":1}]}'" },
  { "sleep_sessions", "sleep_stages_data", "'{\"version\":1,\"stages\":[\"deep\"]}'" },
  { "hrv_readings", "hrv_rmssd", "NULL" },
  { "ai_analysis_cache", "content_hash", "'abc'" },
  { "ai_analysis_cache", "content_hash", "replace (content_hash, 'a', 'A')" },
  { "value_sources", "daily_metric_id", "1" },
  { "value_sources", "activity_id", "NULL" },
  { "value_sources", "source", "'computed'" },
  { "athlete_thresholds", "kind", "'power_zones'" },
  { "athlete_thresholds", "zones_data", "'{\"version\":1}'" },
  { "athlete_thresholds", "value", "NULL" },
  { "calendar_events", "end_date", "'2026-10-31'" },
  { "calendar_events", "priority = 'A', kind", "'note'" },
  { "injury_log", "end_date", "'2026-10-31'" },
  { "equipment", "acquired_date = '2026-11-01', retired_date", "'2026-10-31'" },
};

static void
assert_refused (FettleConnection *connection, const char *sql)
{
  g_autoptr (GError) error = NULL;

  fettle_connection_begin (connection, TRUE, NULL);
  if (fettle_connection_execute (connection, sql, &error))
    g_error ("%s was not refused", sql);
  fettle_connection_rollback (connection);

  /* To write what is computed is refused before anything else is looked at. */
  if (!g_error_matches (error, FETTLE_STORE_ERROR, FETTLE_STORE_ERROR_CONSTRAINT)
      && strstr (error->message, "generated") == NULL)
    g_error ("%s: %s", sql, error->message);
}

static void
assert_accepted (FettleConnection *connection, const char *sql)
{
  fettle_connection_begin (connection, TRUE, NULL);
  fettle_fixture_execute (connection, sql);
  fettle_connection_rollback (connection);
}

static void
test_wrong_values_are_refused (void)
{
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = %s", refused[i].table,
                                              refused[i].column, refused[i].value);

      assert_refused (connection, sql);
    }

  g_assert_finalize_object (connection);
}

static void
set (FettleConnection *connection,
     const char *table,
     const char *column,
     const char *value,
     void (*check) (FettleConnection *, const char *))
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = %s", table, column, value);

  check (connection, sql);
}

/* What a phrase in the definition of a column promises: values that it takes, and does not. */
static void
try_phrases (FettleConnection *connection, const char *table, const char *column, const char *sql)
{
  static const struct
  {
    const char *phrase; /* "@" is the column */
    const char *refused[3];
  } phrases[] = {
    { "date (@) IS @", { "'2026-02-30'", "'1.11.2026'", "'2026-11-01 00:00:00'" } },
    { "datetime (@) IS @", { "'2026-11-01T10:00:00Z'", "'2026-11-01'", "'2026-11-01 10:00'" } },
    { "json_valid (@)", { "'{'", "'not json'", "'[1,'" } },
    { "json_type (@, '$.version') IS 'integer'", { "'{}'", "'[1]'", "'{\"version\":\"1\"}'" } },
    { "(@ IN (0, 1))", { "2", "-1", "'yes'" } },
    { "(@ >= 0)", { "-1" } },
    { "(@ > 0)", { "0", "-1" } },
    { "(@ <> '')", { "''" } },
    { "(@ BETWEEN 0 AND 100)", { "-1", "101" } },
    { "(@ BETWEEN 0 AND 1)", { "-1", "1.5" } },
    { "(@ BETWEEN 1 AND 10)", { "0", "11" } },
    { "(@ BETWEEN 1 AND 5)", { "0", "6" } },
    { "(@ BETWEEN 0.0 AND 5.0)", { "-0.1", "5.1" } },
    { "(@ BETWEEN -1080 AND 1080)", { "-1081", "1081" } },
    { "(@ BETWEEN 100 AND 599)", { "99", "600" } },
  };

  for (size_t i = 0; i < G_N_ELEMENTS (phrases); i++)
    {
      g_auto (GStrv) parts = g_strsplit (phrases[i].phrase, "@", -1);
      g_autofree char *phrase = g_strjoinv (column, parts);

      if (strstr (sql, phrase) == NULL)
        continue;
      for (size_t j = 0; j < G_N_ELEMENTS (phrases[i].refused); j++)
        {
          if (phrases[i].refused[j] != NULL)
            set (connection, table, column, phrases[i].refused[j], assert_refused);
        }
    }
}

static void
try_column (FettleConnection *connection,
            const char *table,
            const FettleColumn *column,
            const char *sql)
{
  if (column->flags & FETTLE_COLUMN_KEY)
    return;

  if (column->flags & FETTLE_COLUMN_REQUIRED)
    set (connection, table, column->name, "NULL", assert_refused);
  if (column->type != FETTLE_COLUMN_TEXT)
    set (connection, table, column->name, "'many'", assert_refused);
  if (column->type == FETTLE_COLUMN_INTEGER)
    set (connection, table, column->name, "1.5", assert_refused);

  try_phrases (connection, table, column->name, sql);
}

static void
try_columns (FettleConnection *connection, FettleRecordClass *klass)
{
  g_autofree char *get
      = g_strdup_printf ("SELECT sql FROM sqlite_master WHERE name = '%s'", klass->table);
  g_autofree char *sql = fettle_fixture_text (connection, get);

  for (size_t i = 0; i < klass->n_columns; i++)
    {
      const FettleColumn *column = &klass->columns[i];
      gboolean is_date = g_str_has_suffix (column->name, "ed_at");

      if ((column->flags & FETTLE_COLUMN_GENERATED) == 0
          || (is_date && strstr (sql, "CURRENT_TIMESTAMP") != NULL))
        try_column (connection, klass->table, column, sql);
    }
}

/* Each column of each table: its type, whether it may be NULL, and what its CHECK says. */
static void
test_columns_refuse (void)
{
  FettleConnection *connection = create_filled ();

  for_each_class (connection, try_columns);
  g_assert_finalize_object (connection);
}

#define SPORTS                                                                                     \
  "running,cycling,swimming,walking,hiking,strength_training,cardio_training,hiit,yoga,pilates,"   \
  "elliptical,stair_climbing,rowing,paddling,stand_up_paddleboarding,surfing,sailing,diving,"      \
  "cross_country_skiing,alpine_skiing,snowboarding,snowshoeing,ice_skating,inline_skating,"        \
  "climbing,mountaineering,e_biking,wheelchair,golf,racket_sports,team_sports,horseback_riding,"   \
  "multisport,transition,other"
#define SOURCES "file,garmin,athlete,computed"
#define RISKS   "low,moderate,high,very_high"

/* Every column with a list of words. Some words need another column to agree. */
static const struct
{
  const char *table;
  const char *column;
  const char *values;
  const char *others;  /* nullable: words that are accepted together with … */
  const char *setting; /* … this */
} enumerations[] = {
  /* clang-format off */
  { "user_profile", "gender", "female,male,other" },
  { "user_profile", "units_system", "metric,imperial" },
  { "imports", "source", "file,garmin,sample" },
  { "originals", "kind", "fit,tcx,gpx,json,other" },
  { "originals", "source", "file,archive,garmin,sample" },
  { "activities", "activity_type", SPORTS },
  { "activities", "load_source", "heart_rate,edwards,rpe,none" },
  { "activities", "match_method", "automatic,manual" },
  { "training_load_tracking", "acwr_status",
    "insufficient_data,no_baseline,detraining,optimal,moderate,high_risk" },
  { "training_load_tracking", "overtraining_risk", RISKS },
  { "training_load_tracking", "injury_risk", RISKS },
  { "planned_workouts", "workout_type", SPORTS, "rest", "intensity_category = 'rest'" },
  { "planned_workouts", "intensity_category", "easy,moderate,high_intensity,maximum", "rest",
    "workout_type = 'rest'" },
  { "planned_workouts", "status", "planned,done,partial,skipped,moved,replaced" },
  { "sync_history", "sync_type", "full,incremental,activities_only,metrics_only" },
  { "sync_history", "sync_status", "pending,in_progress,completed,partial,failed" },
  { "sleep_sessions", "sleep_quality", "excellent,good,fair,poor" },
  { "sleep_sessions", "source", SOURCES },
  { "hrv_readings", "reading_type", "morning,all_day,sleep,activity" },
  { "hrv_readings", "status", "balanced,unbalanced,low,high,poor" },
  { "hrv_readings", "source", SOURCES },
  { "daily_readiness", "recommendation", "high_intensity,moderate,easy,rest,recovery" },
  { "daily_readiness", "source", "rules,ai,manual" },
  { "value_sources", "source", "garmin", "file,athlete,computed",
    "original_id = NULL, sync_id = NULL" },
  { "lengths", "stroke", "freestyle,backstroke,breaststroke,butterfly,drill,mixed,im" },
  { "athlete_thresholds", "kind",
    "max_heart_rate,resting_heart_rate,lactate_threshold_heart_rate,functional_threshold_power,"
    "threshold_pace,critical_power,critical_speed,w_prime,weight",
    "heart_rate_zones,power_zones,pace_zones", "value = NULL, zones_data = '{\"version\":1}'" },
  { "athlete_thresholds", "activity_type", SPORTS },
  { "athlete_thresholds", "source", SOURCES },
  { "personal_records", "activity_type", SPORTS },
  { "personal_records", "kind", "fastest_distance,best_power,best_speed,best_heart_rate,"
    "longest_distance,longest_duration,highest_ascent" },
  { "performance_tests", "activity_type", SPORTS },
  { "plan_changes", "author", "athlete,ai,rules" },
  { "plan_changes", "action", "add,modify,move,replace,remove" },
  { "calendar_events", "kind", "race,note,travel,illness" },
  { "calendar_events", "priority", "A,B,C" },
  { "calendar_events", "activity_type", SPORTS },
  { "injury_log", "side", "left,right,both" },
  { "equipment", "kind", "shoes,bike,component,other" },
  { "service_journal", "service", "garmin,claude" },
  /* clang-format on */
};

static size_t
accept_words (FettleConnection *connection,
              const char *table,
              const char *column,
              const char *words,
              const char *setting)
{
  g_auto (GStrv) values = g_strsplit (words, ",", -1);

  for (size_t i = 0; values[i] != NULL; i++)
    {
      g_autofree char *sql
          = setting != NULL
                ? g_strdup_printf ("UPDATE %s SET %s = '%s', %s", table, column, values[i], setting)
                : g_strdup_printf ("UPDATE %s SET %s = '%s'", table, column, values[i]);

      assert_accepted (connection, sql);
    }

  return g_strv_length (values);
}

/* How many words the column's CHECK lists. */
static size_t
count_words (FettleConnection *connection, const char *table, const char *column)
{
  g_autofree char *get = g_strdup_printf ("SELECT sql FROM sqlite_master WHERE name = '%s'", table);
  g_autofree char *sql = fettle_fixture_text (connection, get);
  g_autofree char *pattern = g_strdup_printf ("CHECK \\(%s IN \\(\\s*('[^)]*)\\)", column);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  g_auto (GStrv) split = NULL;

  if (!g_regex_match (regex, sql, 0, &match))
    return 0;

  words = g_match_info_fetch (match, 1);
  split = g_strsplit (words, ",", -1);

  return g_strv_length (split);
}

static void
test_words_are_accepted (void)
{
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (enumerations); i++)
    {
      const char *table = enumerations[i].table, *column = enumerations[i].column;
      size_t n_words = accept_words (connection, table, column, enumerations[i].values, NULL);

      if (enumerations[i].others != NULL)
        n_words += accept_words (connection, table, column, enumerations[i].others,
                                 enumerations[i].setting);
      g_assert_cmpuint (count_words (connection, table, column), ==, n_words);
      set (connection, table, column, "'nonsense'", assert_refused);
    }

  g_assert_finalize_object (connection);
}

/* No column with a list of words is missing above. */
static void
test_words_are_all_tried (void)
{
  FettleConnection *connection = fettle_fixture_connection ();
  size_t n_types, n_lists = 0;
  const GType *types = fettle_record_types_list (&n_types);

  for (size_t i = 0; i < n_types; i++)
    {
      g_autoptr (GTypeClass) type_class = g_type_class_ref (types[i]);
      FettleRecordClass *klass = FETTLE_RECORD_CLASS (type_class);

      for (size_t j = 0; j < klass->n_columns; j++)
        n_lists += count_words (connection, klass->table, klass->columns[j].name) > 0;
    }

  g_assert_cmpuint (n_lists, ==, G_N_ELEMENTS (enumerations));
  g_assert_finalize_object (connection);
}

/* The list of sports is one, wherever a sport is stored. */
static void
test_sports_are_ours (void)
{
  g_autofree char *names = g_strjoinv (",", (char **) fettle_sport_get_names ());
  g_auto (GStrv) ours = g_strsplit (names, ",", -1);
  g_auto (GStrv) stored = g_strsplit (SPORTS, ",", -1);

  g_assert_cmpuint (g_strv_length (ours), ==, g_strv_length (stored));
  for (size_t i = 0; ours[i] != NULL; i++)
    g_assert_true (g_strv_contains ((const char *const *) stored, ours[i]));
}

/* A row a second time: where there can be one only, it is refused. */
static void
test_second_rows_are_refused (void)
{
  static const char *const single[] = { "user_profile",
                                        "originals",
                                        "daily_metrics",
                                        "laps",
                                        "lengths",
                                        "activity_streams",
                                        "heart_rate_samples",
                                        "activity_merges",
                                        "training_plans",
                                        "training_load_tracking",
                                        "sleep_sessions",
                                        "daily_readiness",
                                        "ai_analysis_cache",
                                        "value_sources",
                                        "athlete_thresholds",
                                        "wellness_log",
                                        "equipment_usage" };
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (single); i++)
    {
      g_autofree char *get = g_strdup_printf (
          "SELECT 'INSERT INTO %s (' || group_concat (name) || ') SELECT ' || group_concat (name) "
          "|| ' FROM %s' FROM pragma_table_xinfo ('%s') WHERE hidden = 0 AND name <> 'id'",
          single[i], single[i], single[i]);
      g_autofree char *sql = fettle_fixture_text (connection, get);

      assert_refused (connection, sql);
    }

  /* The daily load of a second day's row would be fine, but its day's row is taken. */
  assert_refused (connection, "INSERT INTO training_load_tracking (user_id, daily_metric_id, "
                              "tracking_date, formula_version) "
                              "VALUES ('athlete', 1, '2026-11-02', 1)");

  g_assert_finalize_object (connection);
}

/* What is unique where it is present, and only there. */
static void
test_some_rows_can_be_many (void)
{
  FettleConnection *connection = create_filled ();

  /* E-mail and Garmin's number. */
  fettle_fixture_execute (connection, "INSERT INTO user_profile (user_id) VALUES ('another')");
  assert_refused (connection, "UPDATE user_profile SET garmin_user_id = 'one'");
  assert_refused (connection, "UPDATE user_profile SET email = 'a@b'");

  /* Naps beside the night, and plans that rest beside the active one. */
  fettle_fixture_execute (connection,
                          "INSERT INTO sleep_sessions (user_id, daily_metric_id, sleep_date, "
                          "sleep_start_time, sleep_end_time, is_main, utc_offset_minutes, source) "
                          "VALUES ('athlete', 1, '2026-11-01', '2026-11-01 12:00:00', "
                          "'2026-11-01 12:20:00', 0, 60, 'athlete')");
  assert_refused (connection, "UPDATE sleep_sessions SET is_main = 1");
  fettle_fixture_execute (connection,
                          "INSERT INTO training_plans (user_id, name, start_date, is_active, "
                          "created_by_ai) VALUES ('athlete', 'Autumn', '2027-08-01', 0, 0)");
  assert_refused (connection, "UPDATE training_plans SET is_active = 1");

  /* A threshold for all sports beside one for a sport. */
  fettle_fixture_execute (connection,
                          "INSERT INTO athlete_thresholds (user_id, kind, activity_type, "
                          "effective_date, value, source) VALUES ('athlete', 'max_heart_rate', "
                          "'cycling', '2026-11-01', 185, 'athlete')");
  assert_refused (connection, "UPDATE athlete_thresholds SET activity_type = NULL");

  g_assert_finalize_object (connection);
}

static int64_t
count_rows (FettleConnection *connection, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);

  return fettle_fixture_integer (connection, sql);
}

/* What does not go with what it refers to, but stays and no longer does. */
static const char *const optional[] = {
  "activities.import_id",
  "activities.original_id",
  "activities.planned_workout_id",
  "activity_merges.replaced_original_id",
  "calendar_events.activity_id",
  "daily_readiness.suggested_workout_id",
  "hrv_readings.original_id",
  "hrv_readings.sync_id",
  "originals.import_id",
  "performance_tests.activity_id",
  "plan_changes.planned_workout_id",
  "planned_workouts.actual_activity_id",
  "sleep_sessions.original_id",
  "sleep_sessions.sync_id",
  "value_sources.original_id",
  "value_sources.sync_id",
  NULL,
};

/* Deletes the parents that @column of @table refers to. */
static void
try_reference (FettleConnection *connection,
               const char *table,
               const char *column,
               const char *parent,
               const char *parent_column)
{
  g_autofree char *name = g_strdup_printf ("%s.%s", table, column);
  g_autofree char *count = g_strdup_printf ("SELECT count(*) FROM %s", table);
  g_autofree char *count_referring
      = g_strdup_printf ("SELECT count(*) FROM %s WHERE %s IS NOT NULL", table, column);
  g_autofree char *remove = g_strdup_printf ("DELETE FROM %s WHERE %s IN (SELECT %s FROM %s)",
                                             parent, parent_column, column, table);
  int64_t n_rows = fettle_fixture_integer (connection, count);
  int64_t n_referring = fettle_fixture_integer (connection, count_referring);

  g_test_message ("%s", name);
  g_assert_cmpint (n_referring, >, 0);

  fettle_connection_begin (connection, TRUE, NULL);
  fettle_fixture_execute (connection, remove);
  g_assert_cmpint (fettle_fixture_integer (connection, count_referring), ==, 0);
  if (g_strv_contains (optional, name))
    g_assert_cmpint (fettle_fixture_integer (connection, count), ==, n_rows);
  else
    g_assert_cmpint (fettle_fixture_integer (connection, count), <=, n_rows - n_referring);
  fettle_connection_rollback (connection);
}

/* Every reference of every table, with a row that refers. */
static void
test_references_act (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "SELECT t.name, f.\"from\", f.\"table\", f.\"to\", f.on_delete "
      "FROM sqlite_master AS t, pragma_foreign_key_list (t.name) AS f WHERE t.type = 'table'",
      &error);
  g_autoptr (GPtrArray) references = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  size_t n_optional = 0;

  g_assert_no_error (error);
  while (fettle_statement_step (statement, &error))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

      for (int i = 0; i < 5; i++)
        g_strv_builder_add (builder, fettle_statement_get_text (statement, i));
      g_ptr_array_add (references, g_strv_builder_end (builder));
    }
  g_assert_no_error (error);
  g_clear_pointer (&statement, fettle_statement_done);

  g_assert_cmpuint (references->len, >, 50);
  for (guint i = 0; i < references->len; i++)
    {
      char **reference = g_ptr_array_index (references, i);

      n_optional += g_str_equal (reference[4], "SET NULL");
      try_reference (connection, reference[0], reference[1], reference[2], reference[3]);
    }
  g_assert_cmpuint (n_optional, ==, G_N_ELEMENTS (optional) - 1);

  g_assert_finalize_object (connection);
}

/* What goes with an activity is only what is its own. */
static void
test_days_and_originals_outlive_an_activity (void)
{
  FettleConnection *connection = create_filled ();

  fettle_fixture_execute (connection, "DELETE FROM activities");
  g_assert_cmpint (count_rows (connection, "laps"), ==, 0);
  g_assert_cmpint (count_rows (connection, "originals"), ==, 2);
  g_assert_cmpint (count_rows (connection, "daily_metrics"), ==, 1);
  g_assert_cmpint (count_rows (connection, "planned_workouts"), ==, 1);
  fettle_fixture_execute (connection, "DELETE FROM daily_metrics");
  g_assert_cmpint (count_rows (connection, "user_profile"), ==, 1);

  g_assert_finalize_object (connection);
}

/* An athlete who goes leaves nothing behind. */
static void
test_everything_goes_with_the_athlete (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  FettleStatement *statement;

  fettle_fixture_execute (connection, "DELETE FROM user_profile");
  statement = fettle_connection_prepare (
      connection,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_migrations'",
      &error);
  g_assert_no_error (error);
  while (fettle_statement_step (statement, &error))
    g_assert_cmpint (count_rows (connection, fettle_statement_get_text (statement, 0)), ==, 0);
  g_assert_no_error (error);
  fettle_statement_done (statement);

  g_assert_finalize_object (connection);
}

/* A column that refers to another table is the first of an index, or deleting a parent reads all of
 * the children. */
static void
test_every_reference_is_indexed (void)
{
  FettleConnection *connection = fettle_fixture_connection ();

  g_assert_cmpint (
      fettle_fixture_integer (
          connection,
          "SELECT count(*) FROM sqlite_master AS t, pragma_foreign_key_list (t.name) AS f "
          "WHERE t.type = 'table'"),
      >, 10);
  fettle_test_assert_text (
      fettle_fixture_text (
          connection,
          "SELECT t.name || '.' || f.\"from\" "
          "FROM sqlite_master AS t, pragma_foreign_key_list (t.name) AS f "
          "WHERE t.type = 'table' AND NOT EXISTS ("
          "SELECT 1 FROM pragma_index_list (t.name) AS l, pragma_index_info (l.name) AS i "
          "WHERE i.seqno = 0 AND i.name = f.\"from\")"),
      NULL);

  g_assert_finalize_object (connection);
}

static void
test_samples_look_as_documented (void)
{
  FettleConnection *connection = create_filled ();

  fettle_test_assert_text (fettle_fixture_text (connection,
                                                "SELECT timestamp FROM heart_rate_samples"),
                           "2026-11-01 10:00:05");
  fettle_test_assert_text (fettle_fixture_text (connection,
                                                "SELECT created_at FROM heart_rate_samples"),
                           "2026-11-01 10:46:40");
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT id FROM heart_rate_samples"), ==,
                   2147483648 + 5);

  g_assert_finalize_object (connection);
}

/* By the database, the same way in every table that can change. */
static void
test_changes_are_dated (void)
{
  g_autoptr (GError) error = NULL;
  FettleConnection *connection = create_filled ();
  g_autoptr (FettleStatement) statement = fettle_connection_prepare (
      connection,
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN "
      "('schema_migrations', 'heart_rate_samples')",
      &error);
  g_autoptr (GPtrArray) tables = g_ptr_array_new_with_free_func (g_free);

  while (fettle_statement_step (statement, &error))
    g_ptr_array_add (tables, g_strdup (fettle_statement_get_text (statement, 0)));
  g_assert_no_error (error);
  g_clear_pointer (&statement, fettle_statement_done);

  for (guint i = 0; i < tables->len; i++)
    {
      const char *table = g_ptr_array_index (tables, i);
      g_autofree char *age = g_strdup_printf (
          "UPDATE %s SET created_at = '2020-01-01 00:00:00', updated_at = '2020-01-01 00:00:00'",
          table);
      g_autofree char *touch = g_strdup_printf ("UPDATE %s SET id = id", table);
      g_autofree char *created = g_strdup_printf ("SELECT created_at FROM %s", table);
      g_autofree char *is_new = g_strdup_printf ("SELECT updated_at > '2026-01-01' FROM %s", table);

      fettle_fixture_execute (connection, age);
      fettle_fixture_execute (connection, touch);
      fettle_test_assert_text (fettle_fixture_text (connection, created), "2020-01-01 00:00:00");
      g_assert_cmpint (fettle_fixture_integer (connection, is_new), ==, 1);
    }

  g_assert_finalize_object (connection);
}

/* What carries no information of its own is computed when it is read. */
static void
test_columns_are_computed (void)
{
  const struct
  {
    const char *sql;
    int64_t value;
  } computed[] = {
    { "SELECT duration_minutes FROM activities WHERE id = 1", 60 },
    { "SELECT avg_pace_per_km FROM activities WHERE id = 1", 360 },
    { "SELECT avg_pace_per_km IS NULL FROM activities WHERE id = 2", 1 },
    { "SELECT recovery_time_hours = 12.5 FROM activities WHERE id = 1", 1 },
    { "SELECT was_completed FROM planned_workouts", 1 },
    { "SELECT duration_seconds IS NULL FROM sync_history", 1 },
  };
  FettleConnection *connection = create_filled ();

  for (size_t i = 0; i < G_N_ELEMENTS (computed); i++)
    g_assert_cmpint (fettle_fixture_integer (connection, computed[i].sql), ==, computed[i].value);

  /* Nobody stands still for a kilometre, and nothing takes no time. */
  fettle_fixture_execute (connection, "UPDATE activities SET distance_meters = 1000");
  g_assert_cmpint (fettle_fixture_integer (
                       connection, "SELECT avg_pace_per_km IS NULL FROM activities WHERE id = 1"),
                   ==, 1);
  fettle_fixture_execute (connection, "UPDATE activities SET duration_seconds = 0");
  g_assert_cmpint (fettle_fixture_integer (
                       connection, "SELECT avg_pace_per_km IS NULL FROM activities WHERE id = 1"),
                   ==, 1);
  fettle_fixture_execute (connection, "UPDATE planned_workouts SET status = 'skipped'");
  g_assert_cmpint (fettle_fixture_integer (connection,
                                           "SELECT was_completed FROM planned_workouts"),
                   ==, 0);
  fettle_fixture_execute (connection, "UPDATE sync_history SET sync_status = 'completed', "
                                      "sync_completed_at = '2026-11-01 12:01:30'");
  g_assert_cmpint (fettle_fixture_integer (connection, "SELECT duration_seconds FROM sync_history"),
                   ==, 90);

  g_assert_finalize_object (connection);
}

static void
test_stages_of_sleep_are_accepted (void)
{
  FettleConnection *connection = create_filled ();

  assert_accepted (connection,
                   "UPDATE sleep_sessions SET sleep_stages_data = '{\"version\":1,\"stages\":["
                   "{\"stage\":\"light\"},{\"stage\":\"deep\"},{\"stage\":\"rem\"},"
                   "{\"stage\":\"awake\"}]}'");
  assert_accepted (connection, "UPDATE sleep_sessions SET sleep_stages_data = NULL");

  g_assert_finalize_object (connection);
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/schema/columns-are-declared", test_columns_are_declared);
  g_test_add_func ("/schema/columns-refuse", test_columns_refuse);
  g_test_add_func ("/schema/every-table-is-declared", test_every_table_is_declared);
  g_test_add_func ("/schema/wrong-values-are-refused", test_wrong_values_are_refused);
  g_test_add_func ("/schema/words-are-accepted", test_words_are_accepted);
  g_test_add_func ("/schema/words-are-all-tried", test_words_are_all_tried);
  g_test_add_func ("/schema/sports-are-ours", test_sports_are_ours);
  g_test_add_func ("/schema/stages-of-sleep-are-accepted", test_stages_of_sleep_are_accepted);
  g_test_add_func ("/schema/second-rows-are-refused", test_second_rows_are_refused);
  g_test_add_func ("/schema/some-rows-can-be-many", test_some_rows_can_be_many);
  g_test_add_func ("/schema/references-act", test_references_act);
  g_test_add_func ("/schema/days-and-originals-outlive-an-activity",
                   test_days_and_originals_outlive_an_activity);
  g_test_add_func ("/schema/everything-goes-with-the-athlete",
                   test_everything_goes_with_the_athlete);
  g_test_add_func ("/schema/every-reference-is-indexed", test_every_reference_is_indexed);
  g_test_add_func ("/schema/samples-look-as-documented", test_samples_look_as_documented);
  g_test_add_func ("/schema/changes-are-dated", test_changes_are_dated);
  g_test_add_func ("/schema/columns-are-computed", test_columns_are_computed);

  return g_test_run ();
}
