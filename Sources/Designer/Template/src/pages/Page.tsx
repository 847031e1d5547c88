import { Fragment } from "react";
import { lookOf } from "../look";
import { sections } from "../sections";
import type { PageData, SectionPlan, SectionProps } from "../site";

// Kinds that read best on a band of their own; the others stay on the paper, so that a page does not turn into stripes.
const onBand = new Set(["testimonials", "hours", "steps", "newsletter", "faq", "team", "logos"]);
// Arrangements that bring a surface of their own.
const onOwn = new Set(["hours.card", "newsletter.card", "newsletter.line"]);
// Kinds that look well on the strong colour, and arrangements that stand on it by themselves.
const onBold = new Set(["features", "stats", "testimonials", "steps", "logos"]);
const bold = new Set(["hero.poster", "callToAction.band", "callToAction.card", "stats.band", "hours.card", "events.poster"]);

/** Any page: the order of its sections is data (site.json), so that moving one is no change of code. */
export function Page({ data }: { data: PageData }) {
  const plan = data.site.pages.find((page) => page.id === data.id);
  const plans = plan?.sections ?? [];
  const first = plans[0] && data.page.sections[plans[0].id];
  const opensWithHeading = typeof first?.heading === "string" && first.heading.trim() !== "";
  const tones = tonesOf(plans, lookOf(data).rhythm);
  return (
    <main id="main" tabIndex={-1}>
      {!opensWithHeading && <h1 className="sr-only">{data.page.label}</h1>}
      {plans.map((section, index) => {
        const Kind = sections[section.kind];
        const content = data.page.sections[section.id];
        if (!Kind || !content) return <Fragment key={section.id} />;
        return (
          <Kind
            key={section.id}
            id={section.id}
            edit={`${data.id}.${section.id}`}
            layout={section.layout}
            tone={tones[index] ?? "paper"}
            level={index === 0 && opensWithHeading ? 1 : 2}
            content={content}
            data={data}
          />
        );
      })}
    </main>
  );
}

type Tone = SectionProps["tone"];

const named = (plan: SectionPlan | undefined) => (plan ? `${plan.kind}.${plan.layout}` : "");

/** The ground of each section. */
function tonesOf(plans: SectionPlan[], rhythm: string): Tone[] {
  const tones: Tone[] = [];
  let isStrongUsed = false;
  plans.forEach((plan, index) => {
    const isFree = index > 0 && !bold.has(named(plan)) && !onOwn.has(named(plan));
    const last = tones[index - 1] ?? "paper";
    const isBesideBold = bold.has(named(plans[index - 1])) || bold.has(named(plans[index + 1]));
    const isStrong = rhythm === "strong" && !isStrongUsed && isFree && index > 1 && onBold.has(plan.kind) && !isBesideBold;
    if (isStrong) isStrongUsed = true;
    const wantsBand = rhythm === "bands" ? plan.kind !== "callToAction" : rhythm !== "lines" && onBand.has(plan.kind);
    tones.push(isStrong ? "bold" : isFree && wantsBand && last === "paper" ? "band" : "paper");
  });
  return tones;
}
