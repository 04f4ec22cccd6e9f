/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-schema-document.h"

/* The diagram names one row, the text the table. */
static const struct
{
  const char *entity;
  const char *table;
} entities[] = {
  { "USER_PROFILE", "user_profile" },
  { "DAILY_METRICS", "daily_metrics" },
  { "SLEEP_SESSION", "sleep_sessions" },
  { "ACTIVITY", "activities" },
  { "HEART_RATE_SAMPLE", "heart_rate_samples" },
  { "HRV_READING", "hrv_readings" },
  { "TRAINING_PLAN", "training_plans" },
  { "PLANNED_WORKOUT", "planned_workouts" },
  { "DAILY_READINESS", "daily_readiness" },
  { "AI_ANALYSIS_CACHE", "ai_analysis_cache" },
  { "TRAINING_LOAD_TRACKING", "training_load_tracking" },
  { "SYNC_HISTORY", "sync_history" },
};

static void
column_free (FettleSchemaColumn *self)
{
  g_free (self->name);
  g_free (self->type);
  g_free (self->rest);
  g_free (self);
}

static void
table_free (FettleSchemaTable *self)
{
  g_ptr_array_unref (self->columns);
  g_free (self);
}

static void
index_free (FettleSchemaIndex *self)
{
  g_free (self->table);
  g_free (self->columns);
  g_free (self);
}

/* "    ACTIVITY {" */
static FettleSchemaTable *
read_entity (const char *line)
{
  for (size_t i = 0; i < G_N_ELEMENTS (entities); i++)
    {
      g_autofree char *opening = g_strconcat (entities[i].entity, " {", NULL);

      if (g_str_equal (line, opening))
        {
          FettleSchemaTable *table = g_new0 (FettleSchemaTable, 1);

          table->name = entities[i].table;
          table->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) column_free);

          return table;
        }
    }

  return NULL;
}

/* "        date date UK "One record per user per day"" */
static FettleSchemaColumn *
read_column (const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", 3);
  FettleSchemaColumn *column = g_new0 (FettleSchemaColumn, 1);

  g_assert_cmpuint (g_strv_length (words), >=, 2);
  column->type = g_strdup (words[0]);
  column->name = g_strdup (words[1]);
  column->rest = g_strdup (words[2] != NULL ? words[2] : "");

  return column;
}

/* "| activities | (user_id, activity_date) | INDEX | Activity history |" */
static FettleSchemaIndex *
read_index (const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "|", -1);
  FettleSchemaIndex *index;
  g_auto (GStrv) columns = NULL;

  if (g_strv_length (cells) != 6 || cells[2][1] != '(')
    return NULL;

  for (int i = 1; i < 5; i++)
    g_strstrip (cells[i]);
  cells[2][strlen (cells[2]) - 1] = '\0';
  columns = g_strsplit (cells[2] + 1, ", ", -1);

  index = g_new0 (FettleSchemaIndex, 1);
  index->table = g_strdup (cells[1]);
  index->columns = g_strjoinv (",", columns);
  index->is_unique = g_str_equal (cells[3], "UNIQUE");

  return index;
}

static void
read_queries (FettleSchemaDocument *self, const char *text)
{
  g_autoptr (GRegex) block = g_regex_new ("```sql\n(.*?)```", G_REGEX_DOTALL, 0, NULL);
  g_autoptr (GRegex) comment = g_regex_new ("--[^\n]*", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (block, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *sql = g_match_info_fetch (match, 1);
      g_autofree char *bare = g_regex_replace_literal (comment, sql, -1, 0, "", 0, NULL);
      g_auto (GStrv) statements = g_strsplit (bare, ";", -1);

      for (size_t i = 0; statements[i] != NULL; i++)
        {
          if (*g_strstrip (statements[i]) != '\0')
            g_ptr_array_add (self->queries, g_strdup (statements[i]));
        }
    }
}

FettleSchemaDocument *
fettle_schema_document_parse (const char *text)
{
  FettleSchemaDocument *self = g_new0 (FettleSchemaDocument, 1);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  FettleSchemaTable *table = NULL;

  self->tables = g_ptr_array_new_with_free_func ((GDestroyNotify) table_free);
  self->indexes = g_ptr_array_new_with_free_func ((GDestroyNotify) index_free);
  self->queries = g_ptr_array_new_with_free_func (g_free);

  for (size_t i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (table != NULL && g_str_equal (line, "}"))
        table = NULL;
      else if (table != NULL)
        g_ptr_array_add (table->columns, read_column (line));
      else if (g_str_has_prefix (line, "| "))
        {
          FettleSchemaIndex *index = read_index (line);

          if (index != NULL)
            g_ptr_array_add (self->indexes, index);
        }
      else
        {
          table = read_entity (line);
          if (table != NULL)
            g_ptr_array_add (self->tables, table);
        }
    }
  read_queries (self, text);

  return self;
}

void
fettle_schema_document_free (FettleSchemaDocument *self)
{
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->indexes);
  g_ptr_array_unref (self->queries);
  g_free (self);
}

const FettleSchemaTable *
fettle_schema_document_find_table (FettleSchemaDocument *self, const char *name)
{
  for (guint i = 0; i < self->tables->len; i++)
    {
      FettleSchemaTable *table = g_ptr_array_index (self->tables, i);

      if (g_str_equal (table->name, name))
        return table;
    }

  return NULL;
}

const FettleSchemaColumn *
fettle_schema_document_find_column (FettleSchemaDocument *self, const char *table, const char *name)
{
  const FettleSchemaTable *found = fettle_schema_document_find_table (self, table);

  for (guint i = 0; found != NULL && i < found->columns->len; i++)
    {
      FettleSchemaColumn *column = g_ptr_array_index (found->columns, i);

      if (g_str_equal (column->name, name))
        return column;
    }

  return NULL;
}
