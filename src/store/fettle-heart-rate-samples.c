/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-heart-rate-samples.h"

/* Rows of one statement: few enough for its text to be cheap to keep, and enough that what a
 * statement costs by itself no longer counts. */
#define ROWS_A_STATEMENT 60

#define PARAMETERS_A_STATEMENT 3
#define PARAMETERS_A_ROW       2

/* An insert of @n_rows; parameters are what they share (activity, start, time of writing), and then
 * the elapsed seconds and heart rate of each. */
static char *
create_insert (int n_rows)
{
  GString *sql = g_string_new ("INSERT INTO heart_rate_samples "
                               "(activity_id, elapsed_seconds, heart_rate, instant, written_at) "
                               "VALUES ");

  for (int i = 0; i < n_rows; i++)
    {
      int elapsed = PARAMETERS_A_STATEMENT + PARAMETERS_A_ROW * i + 1;

      g_string_append_printf (sql, "%s(?1, ?%d, ?%d, ?2 + ?%d, ?3)", i > 0 ? ", " : "", elapsed,
                              elapsed + 1, elapsed);
    }

  return g_string_free (sql, FALSE);
}

static const char *
get_insert (gboolean many)
{
  static char *many_rows, *one_row;

  if (g_once_init_enter_pointer (&many_rows))
    g_once_init_leave_pointer (&many_rows, create_insert (ROWS_A_STATEMENT));
  if (g_once_init_enter_pointer (&one_row))
    g_once_init_leave_pointer (&one_row, create_insert (1));

  return many ? many_rows : one_row;
}

typedef struct
{
  int32_t elapsed;
  int32_t heart_rate;
} Sample;

/* One sample a second: the last of each second that has a heart rate. */
static size_t
collect_samples (const FettleStreams *streams, Sample *samples)
{
  const int32_t *heart_rates = streams->channels[FETTLE_CHANNEL_HEART_RATE];
  size_t n_samples = 0;

  for (size_t i = 0; i < streams->n_samples; i++)
    {
      if (heart_rates[i] == FETTLE_SAMPLE_MISSING)
        continue;

      if (n_samples > 0 && samples[n_samples - 1].elapsed == streams->elapsed[i])
        n_samples--;
      samples[n_samples++] = (Sample) { streams->elapsed[i], heart_rates[i] };
    }

  return n_samples;
}

static gboolean
insert_samples (FettleConnection *connection,
                int64_t activity_id,
                int64_t start_time,
                const Sample *samples,
                size_t n_samples,
                GError **error)
{
  int64_t now = g_get_real_time () / G_USEC_PER_SEC;
  size_t done = 0;

  while (done < n_samples)
    {
      gboolean many = n_samples - done >= ROWS_A_STATEMENT;
      int n_rows = many ? ROWS_A_STATEMENT : 1;
      FettleStatement *statement = fettle_connection_prepare (connection, get_insert (many), error);

      if (statement == NULL)
        return FALSE;

      fettle_statement_bind_integer (statement, 1, activity_id);
      fettle_statement_bind_integer (statement, 2, start_time);
      fettle_statement_bind_integer (statement, 3, now);
      for (int i = 0; i < n_rows; i++)
        {
          const Sample *sample = &samples[done + (size_t) i];
          int index = PARAMETERS_A_STATEMENT + PARAMETERS_A_ROW * i + 1;

          fettle_statement_bind_integer (statement, index, sample->elapsed);
          fettle_statement_bind_integer (statement, index + 1, sample->heart_rate);
        }

      if (!fettle_statement_run (statement, error))
        return FALSE;

      done += (size_t) n_rows;
    }

  return TRUE;
}

/**
 * fettle_activities_insert_heart_rate_samples:
 * @connection: a connection inside a write transaction
 * @activity_id: an activity without samples
 * @start_time: when it began, seconds since 1970 UTC
 * @streams: its seconds
 * @error: return location for a #FettleStoreError
 *
 * Stores the heart rate of an activity as the rows of the athlete's schema, one a second. Samples
 * without heart rate are left out; of several within a second, the last one counts.
 *
 * Returns: whether they are stored
 */
gboolean
fettle_activities_insert_heart_rate_samples (FettleConnection *connection,
                                             int64_t activity_id,
                                             int64_t start_time,
                                             const FettleStreams *streams,
                                             GError **error)
{
  g_autofree Sample *samples = NULL;
  size_t n_samples;

  if (streams->channels[FETTLE_CHANNEL_HEART_RATE] == NULL)
    return TRUE;

  samples = g_new (Sample, streams->n_samples);
  n_samples = collect_samples (streams, samples);
  fettle_connection_note_change (connection, FETTLE_TABLE_STREAMS, FETTLE_DAY_NONE,
                                 FETTLE_DAY_NONE);

  return insert_samples (connection, activity_id, start_time, samples, n_samples, error);
}
