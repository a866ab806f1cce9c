import CaseModel
import Screens
import TerminalGrid

/// Forms and their lists of entries.
struct FormView: ScreenPart {
  let screen: Screen

  func drawForm(_ form: FormState, _ grid: inout Grid) {
    let width = min(columns - 4, 116)
    let remarks = form.remarks.flatMap { TextLayout.wrap($0[language], width: width) }
    let lines = FormLine.all(form)
    let foot = footLines(form, width: width)
    let below = max(2, foot.count)
    let count = lines.count + remarks.count
    let height = min(rows - 5, count <= 12 ? count + below : rows - 5)
    let box = drawBox(form.title, width: width, height: height, &grid)
    // What is remarked stays in sight while the fields scroll.
    let above = min(remarks.count, max(0, (box.height - below) / 2))
    for (offset, text) in remarks.prefix(above).enumerated() {
      let at = Point(x: box.x, y: box.y + offset)
      grid.put(text, at: at, style: Style(.warning, bold: true))
    }
    let inner = Rect(x: box.x, y: box.y + above, width: box.width, height: box.height - above)
    let room = max(1, inner.height - below)
    let focus = lines.firstIndex(of: .item(form.focus)) ?? 0
    let top = max(0, min(focus - room / 2, lines.count - room))
    for (offset, line) in lines.dropFirst(top).prefix(room).enumerated() {
      let rect = Rect(x: inner.x, y: inner.y + offset, width: inner.width, height: 1)
      switch line {
      case .heading(let section):
        grid.put(
          section.label[language],
          at: Point(x: rect.x, y: rect.y),
          style: Style(.heading, bold: true)
        )
      case .item(let index):
        drawItem(form.items[index], of: form, in: rect, isFocused: index == form.focus, &grid)
      }
    }
    for (offset, line) in foot.reversed().enumerated() {
      let point = Point(x: inner.x, y: inner.maxY - 1 - offset)
      grid.put(line.text, at: point, width: inner.width, style: line.style)
    }
  }

  private var formLabelWidth: Int { columns < 60 ? 14 : columns < 100 ? 22 : 28 }

  private func drawItem(
    _ item: FormItem,
    of form: FormState,
    in line: Rect,
    isFocused: Bool,
    _ grid: inout Grid
  ) {
    let isRequired = item.field.requirement.asks(form.fields)
    let mark = item.other != nil ? "≠ " : item.isCarried ? "↳ " : isRequired ? "* " : "  "
    let label = mark + item.field.label[language]
    let labelStyle =
      item.problem != nil
      ? Style(.error, bold: true)
      : item.other == nil && !item.isCarried
        ? Style(.label, bold: isFocused) : Style(.warning, bold: true)
    grid.put(
      TextLayout.truncated(label, width: formLabelWidth - 1),
      at: Point(x: line.x, y: line.y),
      style: labelStyle
    )
    let x = line.x + formLabelWidth
    let width = line.maxX - x
    let role: Role = item.problem != nil ? .fieldError : isFocused ? .fieldFocused : .field
    if isFocused, item.isTyped {
      let (shown, column) = item.editor.visible(width: width)
      grid.fill(Rect(x: x, y: line.y, width: width, height: 1), style: Style(role))
      grid.put(shown, at: Point(x: x, y: line.y), width: width, style: Style(role), mode: .identity)
      if state.overlays.last?.isForm == true { grid.cursor = Point(x: x + column, y: line.y) }
      drawUnderstood(item, from: x, to: line.maxX, y: line.y, style: Style(role), &grid)
    } else {
      if isFocused { grid.focus = Point(x: x, y: line.y) }
      let text = TextLayout.fit(valueText(item), width: width)
      grid.put(
        text,
        at: Point(x: x, y: line.y),
        width: width,
        style: Style(role, selected: isFocused)
      )
    }
  }

  /// Draws the interpretation of a day or time being typed, dim at the end of the line.
  private func drawUnderstood(
    _ item: FormItem,
    from start: Int,
    to end: Int,
    y: Int,
    style: Style,
    _ grid: inout Grid
  ) {
    guard item.problem == nil, let value = item.value,
      let words = content.text.understood(value)
    else { return }
    let text = "= " + words + " "
    let x = end - displayWidth(of: text)
    guard x > start + displayWidth(of: item.editor.text) + 1 else { return }
    grid.put(text, at: Point(x: x, y: y), style: Style(.muted))
  }

  private func valueText(_ item: FormItem) -> String {
    let words = content.text
    if item.isTyped, item.problem != nil { return item.editor.text }
    guard let value = item.value else { return "" }
    switch value {
    case .link(let id): return linkText(id)
    case .links(let ids): return ids.map(linkText).joined(separator: ", ")
    default: return words.text(value, item.field.kind)
    }
  }

  /// Below the fields: the problem of the focused one, in as many rows as needed, or how it is
  /// entered.
  private func footLines(_ form: FormState, width: Int) -> [(text: String, style: Style)] {
    guard let item = form.focused else { return [] }
    func lines(_ text: String, _ style: Style) -> [(text: String, style: Style)] {
      TextLayout.wrap(text, width: width).map { ($0, style) }
    }
    let warning = Style(.warning, bold: true)
    var foot = item.other.map { lines(otherWords($0, item), warning) } ?? []
    if let question = item.problem?.question {
      foot += lines("\(item.field.label[language]): \(question.phrase[language])", warning)
      foot += lines(questionKeys(question, item), warning)
    } else if let problem = item.problem {
      let words = item.lengthProblem?[language] ?? problem.sentence(language)
      foot += lines("\(item.field.label[language]): \(words)", Style(.error, bold: true))
    } else {
      foot.append((TextLayout.truncated(entryHint(item), width: width), Style(.muted)))
    }
    return foot
  }

  /// The keys that answer the question about the field.
  private func questionKeys(_ question: Question, _ item: FormItem) -> String {
    let first = question.readings.first ?? item.editor.text.trimmed
    let keys =
      question.clears
      ? Phrase("^Y clears it  Enter chooses  or type the value", "^Y 지움  Enter 선택  또는 값을 입력")
      : Phrase(
        "^Y takes \(first)  or type the value in full  Esc leaves",
        "^Y \(first) 사용  또는 값을 온전히 입력  Esc 나가기"
      )
    return keys[language]
  }

  /// The value that a colleague saved in the same field.
  private func otherWords(_ other: OtherValue, _ item: FormItem) -> String {
    let text = other.value.map { content.text.text($0, item.field.kind) } ?? "–"
    let words = Phrase("{who} saved: {value}", "{who}님이 저장한 값: {value}")
    return words.filled(language, ["who": other.officer, "value": text])
  }

  private func entryHint(_ item: FormItem) -> String {
    if item.other != nil {
      return Phrase(
        "^T takes theirs  ^S saves what the field shows  Esc leaves",
        "^T 상대 값  ^S 이 항목의 값 저장  Esc 나가기"
      )[language]
    }
    let how = item.isCarried ? carriedHint : howToEnter(item)
    let keys = Phrase(
      "  ↑↓ fields  ^U clear  ^S save  Esc leave",
      "  ↑↓ 항목  ^U 지움  ^S 저장  Esc 나가기"
    )
    return how[language] + keys[language]
  }

  private var carriedHint: Phrase {
    Phrase("Copied from the person before.", "앞서 접수한 사람의 값입니다.")
  }

  private func howToEnter(_ item: FormItem) -> Phrase {
    switch item.field.kind {
    case .text, .user: Phrase("Type the text.", "내용을 입력하세요.")
    case .texts: Phrase("Type; commas between several.", "입력하세요. 여럿은 쉼표로 구분.")
    case .integer, .decimal: Phrase("Type a number.", "숫자를 입력하세요.")
    case .amount: Phrase("Such as 3,000,000 KRW or 500 USD.", "예: 300만원, 500달러.")
    case .day:
      Phrase(
        "A date: 2025-10-14, 2025-10, 2025, today, -3d, mon.",
        "날짜: 2025-10-14, 2025-10, 오늘, -3d, 월"
      )
    case .instant, .moment:
      Phrase("A time: today 14:00, +3d, fri 9:00, 2025-10-14 09:00.", "일시: 오늘 14:00, +3d, 금 9:00")
    case .longText: Phrase("Enter opens the text.", "Enter로 내용을 엽니다.")
    case .code, .flag:
      Phrase("Type to choose, or Enter for the list.", "입력해서 고르거나 Enter로 목록을 엽니다.")
    case .codes, .links:
      Phrase("Enter opens the list; Space or Tab marks.", "Enter로 목록, Space/Tab으로 표시.")
    case .link: Phrase("Type to search.", "입력해서 찾으세요.")
    case .linkOrText:
      Phrase(
        "Type to search; what is not on file stays as written.",
        "입력해서 찾으세요. 없으면 적은 그대로 남습니다."
      )
    case .group: Phrase("Enter opens its fields.", "Enter로 세부 항목을 엽니다.")
    case .entries: Phrase("Enter opens the list of entries.", "Enter로 항목 목록을 엽니다.")
    }
  }

  func drawEntries(_ entries: EntriesState, _ grid: inout Grid) {
    let inner = drawBox(
      entries.title,
      width: min(columns - 10, 100),
      height: max(6, min(rows - 8, entries.entries.count + 2)),
      &grid
    )
    let words = content.text
    let height = inner.height - 1
    let top = max(0, min(entries.cursor - height / 2, entries.entries.count - height))
    if entries.entries.isEmpty {
      grid.put(
        Phrase("None yet.", "아직 없습니다.")[language],
        at: Point(x: inner.x, y: inner.y),
        style: Style(.muted)
      )
    }
    grid.focus = Point(x: inner.x, y: inner.y + max(0, entries.cursor - top))
    for offset in 0..<max(0, min(height, entries.entries.count - top)) {
      let index = top + offset
      let text = words.entry(entries.entries[index], entries.kind, title: linkText)
      grid.put(
        TextLayout.fit(text, width: inner.width),
        at: Point(x: inner.x, y: inner.y + offset),
        width: inner.width,
        style: Style(.field, selected: index == entries.cursor)
      )
    }
    let hint = Phrase(
      "+ add  Enter edit  x remove  Esc back to the form",
      "+ 추가  Enter 수정  x 삭제  Esc 돌아가기"
    )
    grid.put(
      hint[language],
      at: Point(x: inner.x, y: inner.maxY - 1),
      width: inner.width,
      style: Style(.muted)
    )
  }
}

/// A line of a form; long forms have headings between their sections.
private enum FormLine: Hashable {
  case heading(CaseModel.Section)
  case item(Int)

  static func all(_ form: FormState) -> [FormLine] {
    let isLong =
      form.hasHeadings && form.items.count > 8
      && Set(form.items.map(\.field.section)).count > 1
    guard isLong, !form.savesOnEnter else { return form.items.indices.map { .item($0) } }
    var lines: [FormLine] = []
    var section: CaseModel.Section?
    for (index, item) in form.items.enumerated() {
      if item.field.section != section {
        section = item.field.section
        lines.append(.heading(item.field.section))
      }
      lines.append(.item(index))
    }
    return lines
  }
}

extension Overlay {
  /// Whether it is a form, which shows the text cursor.
  var isForm: Bool { if case .form = self { true } else { false } }
}
