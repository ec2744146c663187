-- AlterTable
ALTER TABLE "Observation" ADD COLUMN     "knownFrom" DATE NOT NULL DEFAULT CURRENT_DATE;

-- Figures that are already here: from the last day that the publication date of their earliest source may mean.
WITH published AS (
  SELECT key, CASE
    WHEN length("publishedOn") = 10 THEN "publishedOn"::date
    WHEN length("publishedOn") = 4 THEN ("publishedOn" || '-12-31')::date
    WHEN right("publishedOn", 2) <= '12' THEN (("publishedOn" || '-01')::date + INTERVAL '1 month' - INTERVAL '1 day')::date
    -- A season: 21 is March to May, 24 December to February.
    ELSE ((left("publishedOn", 4) || '-01-01')::date + (right("publishedOn", 2)::int - 20) * INTERVAL '3 months' + INTERVAL '2 months' - INTERVAL '1 day')::date
  END AS day
  FROM "Source" WHERE "publishedOn" IS NOT NULL
)
UPDATE "Observation" AS o SET "knownFrom" = known.day
FROM (
  SELECT cited.id, min(published.day) AS day
  FROM (SELECT id, unnest("sourceKeys") AS key FROM "Observation") AS cited JOIN published USING (key)
  GROUP BY cited.id
) AS known
WHERE known.id = o.id;
