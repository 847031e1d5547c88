import { Fragment } from "react";
import { sections } from "../sections";
import type { PageData, SectionPlan } from "../site";

// Kinds that read best on a band of their own; the others stay on the paper, so that a page does not turn into stripes.
const onBand = new Set(["testimonials", "hours", "steps", "newsletter", "faq", "team", "logos"]);
// Arrangements that bring a surface of their own.
const onOwn = new Set(["hours.card", "newsletter.card"]);

/** Any page: the order of its sections is data (site.json), so that moving one is no change of code. */
export function Page({ data }: { data: PageData }) {
  const plan = data.site.pages.find((page) => page.id === data.id);
  const plans = plan?.sections ?? [];
  const first = plans[0] && data.page.sections[plans[0].id];
  const opensWithHeading = typeof first?.heading === "string" && first.heading.trim() !== "";
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
            tone={toneOf(plans, index)}
            level={index === 0 && opensWithHeading ? 1 : 2}
            content={content}
            data={data}
          />
        );
      })}
    </main>
  );
}

function toneOf(plans: SectionPlan[], index: number): "paper" | "band" {
  const plan = plans[index];
  if (!plan || index === 0 || !onBand.has(plan.kind) || onOwn.has(`${plan.kind}.${plan.layout}`)) return "paper";
  return toneOf(plans, index - 1) === "band" ? "paper" : "band";
}
