/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Fettle authors
 */

#include "config.h"

#include "fettle-sport.h"

#define ANY (-1)

/* A sub-sport that is a sport to the athlete stands before its FIT sport. */
static const struct
{
  int sport;
  int sub_sport;
  const char *name;
} sports[] = {
  /* clang-format off */
  { ANY, 14, "rowing" },             /* indoor rowing */
  { ANY, 15, "elliptical" },
  { ANY, 16, "stair_climbing" },
  { ANY, 20, "strength_training" },
  { ANY, 26, "cardio_training" },
  { ANY, 28, "e_biking" },           /* e-bike fitness */
  { ANY, 43, "yoga" },
  { ANY, 44, "pilates" },
  { ANY, 47, "e_biking" },           /* e-bike mountain */
  { ANY, 68, "climbing" },           /* indoor climbing */
  { ANY, 69, "climbing" },           /* bouldering */
  { ANY, 70, "hiit" },
  { ANY, 127, "e_biking" },          /* e-bike enduro */
  { 4, 1, "running" },               /* fitness equipment, treadmill */
  { 4, 5, "cycling" },               /* fitness equipment, spin */
  { 4, 6, "cycling" },               /* fitness equipment, indoor cycling */
  { 4, 27, "walking" },              /* fitness equipment, indoor walking */
  { 4, 45, "running" },              /* fitness equipment, indoor running */
  { 1, ANY, "running" },
  { 2, ANY, "cycling" },
  { 3, ANY, "transition" },
  { 5, ANY, "swimming" },
  { 6, ANY, "team_sports" },         /* basketball */
  { 7, ANY, "team_sports" },         /* soccer */
  { 8, ANY, "racket_sports" },       /* tennis */
  { 9, ANY, "team_sports" },         /* American football */
  { 11, ANY, "walking" },
  { 12, ANY, "cross_country_skiing" },
  { 13, ANY, "alpine_skiing" },
  { 14, ANY, "snowboarding" },
  { 15, ANY, "rowing" },
  { 16, ANY, "mountaineering" },
  { 17, ANY, "hiking" },
  { 18, ANY, "multisport" },
  { 19, ANY, "paddling" },
  { 21, ANY, "e_biking" },
  { 25, ANY, "golf" },
  { 27, ANY, "horseback_riding" },
  { 30, ANY, "inline_skating" },
  { 31, ANY, "climbing" },
  { 32, ANY, "sailing" },
  { 33, ANY, "ice_skating" },
  { 35, ANY, "snowshoeing" },
  { 37, ANY, "stand_up_paddleboarding" },
  { 38, ANY, "surfing" },
  { 41, ANY, "paddling" },           /* kayaking */
  { 42, ANY, "paddling" },           /* rafting */
  { 43, ANY, "surfing" },            /* windsurfing */
  { 44, ANY, "surfing" },            /* kitesurfing */
  { 48, ANY, "climbing" },           /* floor climbing */
  { 49, ANY, "team_sports" },        /* baseball */
  { 53, ANY, "diving" },
  { 62, ANY, "hiit" },
  { 64, ANY, "racket_sports" },
  { 65, ANY, "wheelchair" },         /* push walk */
  { 66, ANY, "wheelchair" },         /* push run */
  { 70, ANY, "team_sports" },
  { 71, ANY, "team_sports" },        /* cricket */
  { 72, ANY, "team_sports" },        /* rugby */
  { 73, ANY, "team_sports" },        /* hockey */
  { 74, ANY, "team_sports" },        /* lacrosse */
  { 75, ANY, "team_sports" },        /* volleyball */
  { 82, ANY, "diving" },             /* snorkelling */
  { 88, ANY, "paddling" },           /* canoeing */
  /* clang-format on */
};

static const char *const names[] = {
  "running",
  "cycling",
  "swimming",
  "walking",
  "hiking",
  "strength_training",
  "cardio_training",
  "hiit",
  "yoga",
  "pilates",
  "elliptical",
  "stair_climbing",
  "rowing",
  "paddling",
  "stand_up_paddleboarding",
  "surfing",
  "sailing",
  "diving",
  "cross_country_skiing",
  "alpine_skiing",
  "snowboarding",
  "snowshoeing",
  "ice_skating",
  "inline_skating",
  "climbing",
  "mountaineering",
  "e_biking",
  "wheelchair",
  "golf",
  "racket_sports",
  "team_sports",
  "horseback_riding",
  "multisport",
  "transition",
  "other",
  NULL,
};

/**
 * fettle_sport_get_names:
 *
 * Returns: (array zero-terminated=1) (transfer none): every value that activity_type can have
 */
const char *const *
fettle_sport_get_names (void)
{
  return names;
}

/**
 * fettle_sport_from_fit:
 * @sport: FIT's sport number, -1 if it is not given
 * @sub_sport: FIT's sub-sport number, -1 if it is not given
 *
 * Returns: the activity_type; "other" for a sport that has no name here
 */
const char *
fettle_sport_from_fit (int sport, int sub_sport)
{
  for (size_t i = 0; i < G_N_ELEMENTS (sports); i++)
    {
      if ((sports[i].sport == ANY || sports[i].sport == sport)
          && (sports[i].sub_sport == ANY || sports[i].sub_sport == sub_sport))
        return sports[i].name;
    }

  return "other";
}
