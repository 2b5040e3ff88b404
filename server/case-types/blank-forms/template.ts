/**
 * The look of a blank form. All words come from the JSON input, as strings. A line to write on is 9 mm high, which handwriting needs; lines
 * and boxes are drawn, so no reader reads them aloud.
 */
export const TEMPLATE = `
#let form = json(bytes(sys.inputs.form))
#let words = form.words
#let common = form.common
#set document(title: words.title, date: datetime(year: 2026, month: 1, day: 1))
#let page-of(page, pages) = common.page.replace("{page}", str(page)).replace("{pages}", str(pages))
#set page(
  paper: "a4", margin: (x: 20mm, top: 18mm, bottom: 20mm),
  numbering: (page, ..pages) => page-of(page, pages.pos().at(0, default: page)),
)
#set text(font: ("Noto Sans",), size: 10.5pt, lang: form.lang, region: form.region, hyphenate: false)
#set par(leading: 0.6em, spacing: 0.9em, justify: false)
#show heading: set block(above: 1.5em, below: 0.8em, sticky: true)
#show heading.where(level: 1): set text(size: 17pt)
#show heading.where(level: 2): set text(size: 12pt)

#let ink = rgb("#555555")
#let rule = line(length: 100%, stroke: 0.6pt + ink)
#let tick(label) = box[#box(width: 4mm, height: 4mm, baseline: 0.8mm, stroke: 0.8pt + ink) #h(1.5mm) #label]

#let field(it) = block(breakable: false, above: 0.9em, below: 0pt, width: 100%, {
  if "choices" in it {
    par(it.label)
    v(1mm)
    // Room to write in where the last of them asks for more.
    let open = it.choices.last().ends-with(":")
    par(it.choices.map(tick).join(h(7mm)) + if open { h(2mm) + box(width: 1fr, baseline: 0.8mm, rule) })
  } else if it.at("lines", default: 1) == 1 {
    v(4.5mm)
    grid(columns: (auto, 1fr), column-gutter: 4mm, align: bottom, it.label, rule)
  } else {
    par(it.label)
    for _ in range(it.lines) { v(8mm); rule }
  }
})

#let rows(it) = table(
  columns: it.columns.enumerate().map(((at, _)) => if at == it.at("widest", default: -1) { 2.6fr } else { 1fr }),
  stroke: 0.6pt + ink, inset: (x: 2mm, y: 2mm), align: start + horizon,
  table.header(..it.columns.map(column => strong(text(size: 9.5pt, column)))),
  ..range(it.rows * it.columns.len()).map(_ => box(height: 5.5mm)),
)

#heading(level: 1, words.title)
#par(words.purpose)
#par(text(size: 9.5pt, fill: rgb("#333333"), common.howToSend))
#field((label: common.reference))

#for part in words.parts {
  heading(level: 2, part.heading)
  if "table" in part { rows(part.table) }
  for it in part.fields { field(it) }
}

#block(breakable: false, above: 1.6em, {
  heading(level: 2, common.declaration)
  par(words.declaration)
  for it in words.signature { field(it) }
})
`;
