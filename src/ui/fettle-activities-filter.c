/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-activities-filter.h"

#include <langinfo.h>
#include <stdio.h>
#include <string.h>

#include "fettle-activity-words.h"

/* "2026-11" of "2026-11-19". */
#define MONTH_LENGTH 7
#define N_WEEKDAYS   7

/**
 * FettleActivitiesFilter:
 *
 * What an activity is searched by is folded once for each activity, when it is first looked at, and
 * stays with it: a keystroke is a search over thousands of short texts.
 */
struct _FettleActivitiesFilter
{
  GtkFilter parent_instance;

  char *search;
  char *sport;
  GStrv words; /* of the search, casefolded */

  /* Writing out the date of each of thousands of rows would be most of the first keystroke. */
  GHashTable *months; /* (element-type char* char*): "2026-11" to "november 2026" */
  char *weekdays[N_WEEKDAYS];
};

G_DEFINE_FINAL_TYPE (FettleActivitiesFilter, fettle_activities_filter, GTK_TYPE_FILTER)

typedef enum
{
  PROP_SEARCH = 1,
  PROP_SPORT,
} FettleActivitiesFilterProperty;

static GParamSpec *properties[PROP_SPORT + 1];

static G_DEFINE_QUARK (fettle - activity - search - text, search_text);

static const char *
get_month (FettleActivitiesFilter *self, FettleActivity *activity, FettleDay day)
{
  g_autofree char *key = g_strndup (activity->activity_date, MONTH_LENGTH);
  char *month = g_hash_table_lookup (self->months, key);

  if (month == NULL)
    {
      month = fettle_format_month (day);
      g_hash_table_insert (self->months, g_steal_pointer (&key), month);
    }
  return month;
}

static const char *
get_weekday (FettleActivitiesFilter *self, FettleDay day)
{
  char **weekday = &self->weekdays[fettle_day_get_weekday (day) - 1];

  if (*weekday == NULL)
    {
      g_autoptr (GDateTime) date = fettle_day_to_date_time (day);

      *weekday = g_date_time_format (date, "%A");
    }
  return *weekday;
}

/* Name, sport, date in words and in digits, and notes. Not the device: each Forerunner would be a
 * run. */
static char *
dup_search_text (FettleActivitiesFilter *self, FettleActivity *activity)
{
  FettleDay day = fettle_activity_get_day (activity);
  gboolean has_day = day != FETTLE_DAY_NONE;
  g_autofree char *text
      = g_strjoin ("\n", fettle_activity_get_title (activity),
                   fettle_activity_get_sport_title (activity),
                   fettle_activity_kind_get_title (fettle_activity_get_kind (activity)),
                   activity->activity_type, has_day ? get_weekday (self, day) : "",
                   has_day ? get_month (self, activity, day) : "",
                   activity->activity_date != NULL ? activity->activity_date : "",
                   activity->notes != NULL ? activity->notes : "", NULL);

  return g_utf8_casefold (text, -1);
}

static const char *
get_search_text (FettleActivitiesFilter *self, FettleActivity *activity)
{
  char *text = g_object_get_qdata (G_OBJECT (activity), search_text_quark ());

  if (text == NULL)
    {
      text = dup_search_text (self, activity);
      g_object_set_qdata_full (G_OBJECT (activity), search_text_quark (), text, g_free);
    }
  return text;
}

static gboolean
has_sport (FettleActivitiesFilter *self, FettleActivity *activity)
{
  return *self->sport == '\0'
         || g_str_equal (fettle_activity_kind_get_name (fettle_activity_get_kind (activity)),
                         self->sport);
}

/* A word is found where a word begins. */
static gboolean
has_word (const char *text, const char *word)
{
  for (const char *found = strstr (text, word); found != NULL;
       found = strstr (g_utf8_next_char (found), word))
    if (found == text || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (found))))
      return TRUE;
  return FALSE;
}

static gboolean
fettle_activities_filter_match (GtkFilter *filter, gpointer item)
{
  FettleActivitiesFilter *self = FETTLE_ACTIVITIES_FILTER (filter);
  const char *text;

  if (!has_sport (self, item))
    return FALSE;
  if (self->words == NULL || self->words[0] == NULL)
    return TRUE;

  text = get_search_text (self, item);
  for (char **word = self->words; *word != NULL; word++)
    if (!has_word (text, *word))
      return FALSE;
  return TRUE;
}

static GtkFilterMatch
fettle_activities_filter_get_strictness (GtkFilter *filter)
{
  FettleActivitiesFilter *self = FETTLE_ACTIVITIES_FILTER (filter);
  gboolean has_words = self->words != NULL && self->words[0] != NULL;

  return has_words || *self->sport != '\0' ? GTK_FILTER_MATCH_SOME : GTK_FILTER_MATCH_ALL;
}

/* Whether the athlete’s dates begin with the month. */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strstr (format, "%m");
  const char *day = strpbrk (format, "de");

  return g_str_has_prefix (format, "%D") || (month != NULL && day != NULL && month < day);
}

/* A date as it is written in the athlete’s language, such as 21/11/2026 or 21.11. (but not 21.1),
 * as the activities have it: 2026-11-21. Anything else stays as it is. */
static char *
dup_iso_date (const char *word)
{
  guint first, second;
  guint year = 0;
  char end = '\0';
  int n = sscanf (word, "%2u%*1[/.]%2u%*1[/.]%4u%c", &first, &second, &year, &end);

  if (n < 2 || n > 3 || strspn (word, "0123456789/.") != strlen (word)
      || (n == 2 && strchr (word, '.') != NULL && !g_str_has_suffix (word, ".")))
    return g_strdup (word);

  if ((is_month_first () || second > 12) && first <= 12)
    {
      guint day = second;

      second = first;
      first = day;
    }
  if (first < 1 || first > 31 || second < 1 || second > 12)
    return g_strdup (word);

  if (year > 9 && year < 100)
    year += 2000;
  return year > 999 ? g_strdup_printf ("%04u-%02u-%02u", year, second, first)
                    : g_strdup_printf ("%02u-%02u", second, first);
}

static char **
split_words (const char *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_strv_builder_take (words, dup_iso_date (*part));
  return g_strv_builder_end (words);
}

/* Typing on can only hide more, deleting can only show more; only a date may become another one. */
static GtkFilterChange
compare_searches (const char *before, const char *after)
{
  if (strpbrk (before, "/.") != NULL || strpbrk (after, "/.") != NULL)
    return GTK_FILTER_CHANGE_DIFFERENT;
  if (g_str_has_prefix (after, before))
    return GTK_FILTER_CHANGE_MORE_STRICT;
  if (g_str_has_prefix (before, after))
    return GTK_FILTER_CHANGE_LESS_STRICT;
  return GTK_FILTER_CHANGE_DIFFERENT;
}

static void
set_search (FettleActivitiesFilter *self, const char *search)
{
  g_autofree char *before = g_strdup (self->search);

  if (!g_set_str (&self->search, search != NULL ? search : ""))
    return;

  g_strfreev (self->words);
  self->words = split_words (self->search);
  gtk_filter_changed (GTK_FILTER (self), compare_searches (before, self->search));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH]);
}

static void
set_sport (FettleActivitiesFilter *self, const char *sport)
{
  gboolean had_sport = *self->sport != '\0';

  if (!g_set_str (&self->sport, sport != NULL ? sport : ""))
    return;

  gtk_filter_changed (GTK_FILTER (self), !had_sport             ? GTK_FILTER_CHANGE_MORE_STRICT
                                         : *self->sport == '\0' ? GTK_FILTER_CHANGE_LESS_STRICT
                                                                : GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPORT]);
}

static void
fettle_activities_filter_get_property (GObject *object,
                                       guint property_id,
                                       GValue *value,
                                       GParamSpec *pspec)
{
  FettleActivitiesFilter *self = FETTLE_ACTIVITIES_FILTER (object);

  switch ((FettleActivitiesFilterProperty) property_id)
    {
    case PROP_SEARCH:
      g_value_set_string (value, self->search);
      break;
    case PROP_SPORT:
      g_value_set_string (value, self->sport);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_filter_set_property (GObject *object,
                                       guint property_id,
                                       const GValue *value,
                                       GParamSpec *pspec)
{
  FettleActivitiesFilter *self = FETTLE_ACTIVITIES_FILTER (object);

  switch ((FettleActivitiesFilterProperty) property_id)
    {
    case PROP_SEARCH:
      set_search (self, g_value_get_string (value));
      break;
    case PROP_SPORT:
      set_sport (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
fettle_activities_filter_finalize (GObject *object)
{
  FettleActivitiesFilter *self = FETTLE_ACTIVITIES_FILTER (object);

  g_clear_pointer (&self->search, g_free);
  g_clear_pointer (&self->sport, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_clear_pointer (&self->months, g_hash_table_unref);
  for (gsize i = 0; i < N_WEEKDAYS; i++)
    g_clear_pointer (&self->weekdays[i], g_free);

  G_OBJECT_CLASS (fettle_activities_filter_parent_class)->finalize (object);
}

static void
fettle_activities_filter_class_init (FettleActivitiesFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = fettle_activities_filter_get_property;
  object_class->set_property = fettle_activities_filter_set_property;
  object_class->finalize = fettle_activities_filter_finalize;
  filter_class->match = fettle_activities_filter_match;
  filter_class->get_strictness = fettle_activities_filter_get_strictness;

  properties[PROP_SEARCH] = g_param_spec_string ("search", NULL, NULL, "", flags);
  properties[PROP_SPORT] = g_param_spec_string ("sport", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
fettle_activities_filter_init (FettleActivitiesFilter *self)
{
  self->search = g_strdup ("");
  self->sport = g_strdup ("");
  self->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * fettle_activities_filter_new:
 *
 * Returns: (transfer full): a filter that lets everything through
 */
FettleActivitiesFilter *
fettle_activities_filter_new (void)
{
  return g_object_new (FETTLE_TYPE_ACTIVITIES_FILTER, NULL);
}
