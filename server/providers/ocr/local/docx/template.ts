/**
 * The look of a word processor file's pages: what can be read of it, in the order of the file. Words come as strings from the JSON
 * input, which Typst prints letter for letter.
 */
export const TEMPLATE = `
#let file = json(bytes(sys.inputs.file))
#set document(title: "Document", date: none)
#set page(width: file.page.width * 1pt, height: file.page.height * 1pt, margin: file.page.margin * 1pt)
#set text(font: ("Noto Sans", "IBM Plex Sans Arabic", "Noto Sans Hebrew", "Noto Emoji"), size: 10pt, hyphenate: false)
#show regex("\\p{Latin}+"): set text(features: (ccmp: 0))
#set par(leading: 0.55em, spacing: 0.8em, justify: false)
#set table(inset: (x: 4pt, y: 3pt))

#let colour(hex) = if hex == none { none } else { rgb("#" + hex) }
#let styled(run) = {
  let words = text(
    size: run.size * 1pt,
    weight: if run.bold { "bold" } else { "regular" },
    style: if run.italic { "italic" } else { "normal" },
    fill: if run.ink == none { black } else { colour(run.ink) },
    run.text,
  )
  if run.underline { words = underline(words) }
  if run.strike { words = strike(words) }
  if run.ground != none { words = highlight(fill: colour(run.ground), words) }
  if run.raised == "super" { super(words) } else if run.raised == "sub" { sub(words) } else { words }
}
// As wide as the file says, as far as the page or the cell is; never higher than a page.
#let picture(it) = box(layout(room => {
  let height = file.page.height * 1pt - 2 * file.page.margin * 1pt - 12pt
  let wide = image(it.path, width: calc.min(it.width * 1pt, room.width))
  if measure(wide).height > height { image(it.path, height: height) } else { wide }
}))
#let inline(it) = if it.kind == "text" { styled(it) } else if it.kind == "tab" { h(24pt) } else if it.kind == "line-break" { linebreak() } else { picture(it) }

#let paragraph(it) = {
  let words = it.inlines.map(inline).join()
  if it.label != none { words = it.label + h(6pt) + words }
  // An empty line is one all the same.
  if words == none { words = h(0pt) }
  set text(dir: if it.isRightToLeft { rtl } else { ltr })
  set align(if it.align == "center" { center } else if it.align == "end" { end } else { start })
  let inset = (left: it.indent * 1pt)
  if it.isRightToLeft { inset = (right: it.indent * 1pt) }
  block(width: 100%, inset: inset, fill: colour(it.ground), if it.level == none { par(words) } else { strong(words) })
}
#let grid-of(it, blocks) = table(
  columns: it.columns.map(width => width * 1fr),
  stroke: if it.isRuled { 0.5pt + rgb("#777777") } else { none },
  ..it.cells.map(cell => table.cell(
    x: cell.x, y: cell.y, colspan: cell.columns, rowspan: cell.rows, fill: colour(cell.ground), blocks(cell.blocks),
  )),
)
#let blocks(values) = for it in values {
  if it.kind == "paragraph" { paragraph(it) } else if it.kind == "table" { grid-of(it, blocks) } else { [] }
}
// A page ends only between blocks of the page itself: in a cell nothing can.
#let body(values) = for it in values {
  if it.kind == "page-break" { pagebreak(weak: true) } else { blocks((it,)) }
}

#blocks(file.header)
#body(file.body)
#if file.notes.len() > 0 { line(length: 30%, stroke: 0.5pt); blocks(file.notes) }
#blocks(file.footer)
`;
