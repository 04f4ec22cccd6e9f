/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-profile.h"

#include "fettle-fit-value-name.h"
#include "fettle-test.h"

static void
test_messages_and_fields (void)
{
  const FettleFitMessageInfo *record = fettle_fit_profile_find_message (20);
  const FettleFitFieldInfo *altitude
      = fettle_fit_profile_find_field (record, FETTLE_FIT_RECORD_ALTITUDE);
  const FettleFitMeaning *meaning = fettle_fit_profile_get_meanings (altitude);

  g_assert_cmpstr (record->name, ==, "record");
  g_assert_cmpstr (meaning->name, ==, "altitude");
  g_assert_cmpstr (meaning->unit, ==, "m");
  g_assert_cmpfloat (meaning->scale, ==, 5.0);
  g_assert_cmpfloat (meaning->offset, ==, 500.0);
  g_assert_cmphex (meaning->base_type, ==, FETTLE_FIT_BASE_TYPE_UINT16);
  g_assert_cmpuint (meaning->n_components, ==, 1);
  g_assert_cmpuint (fettle_fit_profile_get_components (meaning)->target, ==,
                    FETTLE_FIT_RECORD_ENHANCED_ALTITUDE);
}

static void
test_what_is_not_there (void)
{
  g_assert_null (fettle_fit_profile_find_message (22));
  g_assert_null (fettle_fit_profile_find_message (65535));
  g_assert_null (fettle_fit_profile_find_field (fettle_fit_profile_find_message (20), 61));
  g_assert_null (fettle_fit_profile_find_field (NULL, 0));
  g_assert_null (fettle_fit_profile_get_value_name (FETTLE_FIT_TYPE_SPORT, 250));
}

/* Every table leads from each of its entries to the next without a gap, and numbers ascend. */
static void
test_tables_hold_together (void)
{
  unsigned int n_messages = 0, n_fields = 0;

  for (unsigned int number = 0; number < 65536; number++)
    {
      const FettleFitMessageInfo *message = fettle_fit_profile_find_message (number);

      if (message == NULL)
        continue;
      n_messages++;
      for (unsigned int i = 0; i < message->n_fields; i++)
        {
          const FettleFitFieldInfo *field = fettle_fit_profile_get_field (message, i);
          const FettleFitMeaning *meanings = fettle_fit_profile_get_meanings (field);

          n_fields++;
          g_assert_true (fettle_fit_profile_find_field (message, field->number) == field);
          for (unsigned int j = 0; j < field->n_meanings; j++)
            {
              const FettleFitComponent *components
                  = fettle_fit_profile_get_components (&meanings[j]);

              g_assert_cmpfloat (meanings[j].scale, >, 0.0);
              g_assert_nonnull (fettle_fit_base_type_get_info (meanings[j].base_type));
              g_assert_cmpint (meanings[j].n_conditions > 0, ==, j > 0);
              for (unsigned int k = 0; k < meanings[j].n_components; k++)
                g_assert_nonnull (fettle_fit_profile_find_field (message, components[k].target));
            }
        }
    }

  g_assert_cmpuint (n_messages, >, 100);
  g_assert_cmpuint (n_fields, >, 900);
}

static void
test_names_of_values (void)
{
  fettle_test_assert_text (fettle_fit_value_name (FETTLE_FIT_TYPE_SPORT, FETTLE_FIT_SPORT_ROWING),
                           "rowing");
  fettle_test_assert_text (fettle_fit_value_name (FETTLE_FIT_TYPE_SLEEP_LEVEL, 4), "rem");
  fettle_test_assert_text (fettle_fit_value_name (FETTLE_FIT_TYPE_GARMIN_PRODUCT, 4315), "fr965");
  fettle_test_assert_text (fettle_fit_value_name (FETTLE_FIT_TYPE_FILE, 49), "unknown_49");
  fettle_test_assert_text (fettle_fit_value_name (FETTLE_FIT_TYPE_MANUFACTURER, 5759),
                           "actigraphcorp");
  g_assert_null (fettle_fit_value_name (FETTLE_FIT_TYPE_SPORT, -1));
  fettle_test_assert_text (fettle_fit_message_name (FETTLE_FIT_MESSAGE_GPS_METADATA),
                           "gps_metadata");
  fettle_test_assert_text (fettle_fit_message_name (140), "unknown_140");
}

int
main (int argc, char **argv)
{
  fettle_test_init (&argc, &argv);

  g_test_add_func ("/formats/fit/profile/messages-and-fields", test_messages_and_fields);
  g_test_add_func ("/formats/fit/profile/what-is-not-there", test_what_is_not_there);
  g_test_add_func ("/formats/fit/profile/tables-hold-together", test_tables_hold_together);
  g_test_add_func ("/formats/fit/profile/names-of-values", test_names_of_values);

  return g_test_run ();
}
