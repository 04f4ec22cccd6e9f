/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-fit-product.h"

#include <string.h>

#include "fettle-fit-profile.h"

/* The profile names products for programmers: “fr945”, “fenix5s_plus_apac”. On the box stands
 * “Forerunner 945”, “fēnix 5S Plus”; where a watch was sold is nothing to the one who wears it. */

/* Words that are not just written with a capital. An empty one is left out. */
static const struct
{
  const char *raw;
  const char *word;
} words[] = {
  /* clang-format off */
  { "fr", "Forerunner" }, { "fenix", "fēnix" }, { "epix", "epix" }, { "tactix", "tactix" },
  { "quatix", "quatix" }, { "vivo", "vívo" }, { "vivoactive", "vívoactive" }, { "vivofit", "vívofit" },
  { "vivomove", "vívomove" }, { "vivosmart", "vívosmart" }, { "vivosport", "vívosport" },
  { "venusq", "Venu Sq" }, { "gpsmap", "GPSMAP" }, { "etrex", "eTrex" }, { "virb", "VIRB" },
  { "marq", "MARQ" }, { "hrm", "HRM" }, { "hr", "HR" }, { "gps", "GPS" }, { "lte", "LTE" },
  { "mtb", "MTB" }, { "amoled", "AMOLED" }, { "xt", "XT" }, { "mm", "mm" }, { "i", "i" },
  { "connect", "Garmin Connect" }, { "zwift", "Zwift" }, { "coros", "COROS" }, { "trainerroad", "TrainerRoad" },
  { "asia", "" }, { "apac", "" }, { "japan", "" }, { "jpn", "" }, { "china", "" }, { "chn", "" },
  { "korea", "" }, { "kor", "" }, { "taiwan", "" }, { "twn", "" }, { "sea", "" }, { "ww", "" },
  { "thai", "" }, { "russia", "" }, { "hebrew", "" }, { "emea", "" },
  /* clang-format on */
};

/* From so many letters on, a word and the number beside it are apart: “Edge 530”, but “Mk2”. */
#define WORD_LEAST 3

static char *
dup_word (const char *raw, gsize length)
{
  g_autofree char *part = g_strndup (raw, length);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].raw, part))
      return g_strdup (words[i].word);

  part[0] = g_ascii_toupper (part[0]);
  return g_steal_pointer (&part);
}

/* The letters or the digits that @text begins with. */
static gsize
get_part_length (const char *text)
{
  gboolean is_number = g_ascii_isdigit (*text);
  gsize length = 1;

  while (text[length] != '\0' && text[length] != '_'
         && !!g_ascii_isdigit (text[length]) == is_number)
    length++;

  return length;
}

/* Whether @part stands apart from what @before it ends with. */
static gboolean
stands_apart (const char *before, gsize before_length, const char *part, gsize length)
{
  if (before == NULL || part[-1] == '_')
    return before != NULL && !(before_length == 4 && strncmp (before, "vivo", 4) == 0);
  if (g_ascii_isdigit (*part))
    return before_length >= WORD_LEAST || (before_length == 2 && strncmp (before, "fr", 2) == 0);

  return length >= WORD_LEAST;
}

static char *
dup_readable (const char *raw)
{
  GString *name = g_string_new (NULL);
  const char *before = NULL;
  gsize before_length = 0;

  for (const char *part = raw; *part != '\0';)
    {
      gsize length = get_part_length (part);
      g_autofree char *word = dup_word (part, length);

      if (*word != '\0')
        {
          gboolean apart = stands_apart (before, before_length, part, length);

          if (apart)
            g_string_append_c (name, ' ');
          /* “vivo_active” is one word. */
          if (before != NULL && !apart && part[-1] == '_')
            word[0] = g_ascii_tolower (word[0]);
          g_string_append (name, word);
        }
      before = part;
      before_length = length;
      part += length;
      part += *part == '_' ? 1 : 0;
    }

  return g_string_free_and_steal (name);
}

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (g_unichar_isalpha (g_utf8_get_char (text)))
      return TRUE;

  return FALSE;
}

static const char *
find_product (int manufacturer, int product)
{
  switch (manufacturer)
    {
    case FETTLE_FIT_MANUFACTURER_GARMIN:
    case FETTLE_FIT_MANUFACTURER_DYNASTREAM:
    case FETTLE_FIT_MANUFACTURER_DYNASTREAM_OEM:
    case FETTLE_FIT_MANUFACTURER_TACX:
      return fettle_fit_profile_get_value_name (FETTLE_FIT_TYPE_GARMIN_PRODUCT, (uint32_t) product);
    case FETTLE_FIT_MANUFACTURER_FAVERO_ELECTRONICS:
      return fettle_fit_profile_get_value_name (FETTLE_FIT_TYPE_FAVERO_PRODUCT, (uint32_t) product);
    default:
      return NULL;
    }
}

/* Who makes it, and the number that stands for a name. */
static char *
dup_numbered (int manufacturer, int product, const char *written)
{
  const char *raw = manufacturer >= 0 && manufacturer != FETTLE_FIT_MANUFACTURER_DEVELOPMENT
                        ? fettle_fit_profile_get_value_name (FETTLE_FIT_TYPE_MANUFACTURER,
                                                             (uint32_t) manufacturer)
                        : NULL;
  g_autofree char *maker = raw != NULL ? dup_readable (raw) : NULL;

  if (maker == NULL)
    return g_strdup (written);
  if (written != NULL)
    return g_strdup_printf ("%s %s", maker, written);
  if (product > 0)
    return g_strdup_printf ("%s %d", maker, product);

  return g_steal_pointer (&maker);
}

/**
 * fettle_fit_product_dup_name:
 * @manufacturer: the number of who makes it, -1 for none
 * @product: the maker's number of it, -1 for none
 * @written: (nullable): the name that the device wrote
 *
 * Names a device as it stands on the box: what it calls itself, else what the profile knows of it,
 * else its maker with the number.
 *
 * Returns: (transfer full) (nullable): the name; %NULL where nothing is known
 */
char *
fettle_fit_product_dup_name (int manufacturer, int product, const char *written)
{
  const char *raw;

  if (written != NULL && *written == '\0')
    written = NULL;
  if (written != NULL && has_letter (written))
    return g_strdup (written);

  raw = product >= 0 ? find_product (manufacturer, product) : NULL;
  return raw != NULL ? dup_readable (raw) : dup_numbered (manufacturer, product, written);
}
