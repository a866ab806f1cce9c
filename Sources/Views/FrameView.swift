import CaseModel
import Screens
import TerminalGrid

/// The parts of every screen: title, section line, message, hints.
struct FrameView: ScreenPart {
  let screen: Screen

  func drawTitle(_ grid: inout Grid) {
    grid.fill(Rect(x: 0, y: 0, width: columns, height: 1), style: Style(.title))
    var x = 1
    for (text, isHere) in tabs {
      x += grid.put(
        text,
        at: Point(x: x, y: 0),
        style: Style(.title, selected: isHere)
      )
    }
    let (time, isFrozen) = content.clock
    let clock = time + (isFrozen ? Phrase(" (frozen)", " (고정)")[language] : "")
    let own = [[content.officer, content.site, clock], [content.officer, clock], [clock]]
      .map { $0.joined(separator: "  ") }
    let shown = own.first { drawRight($0, from: x, &grid) }
    drawSectionLine(
      shown == nil ? Array(own.suffix(2)) : shown == own.last ? [content.officer] : [],
      &grid
    )
  }

  /// The sections with their numbers; where there is no room for all names, only that of the shown
  /// one.
  private var tabs: [(text: String, isHere: Bool)] {
    let here = state.section
    var tabs = SectionTab.numbered.enumerated().map { index, tab in
      (text: " \(index + 1) \(tab.label[language]) ", isHere: tab == here)
    }
    let more = here.number == nil ? here.label : Phrase("More", "더 보기")
    tabs.append((" \(SectionTab.furtherNumber) \(more[language]) ", here.number == nil))
    if displayWidth(of: tabs.map(\.text).joined()) < columns { return tabs }
    return tabs.map { tab in
      (text: tab.isHere ? tab.text : String(tab.text.prefix(3)), isHere: tab.isHere)
    }
  }

  /// Draws a text at the right end of the first line, if it fits.
  ///
  /// - Returns: whether it does.
  private func drawRight(_ text: String, from left: Int, _ grid: inout Grid) -> Bool {
    let x = columns - displayWidth(of: text) - 1
    guard x > left + 1 else { return false }
    grid.put(text, at: Point(x: x, y: 0), style: Style(.title))
    return true
  }

  /// Draws the counts, filter and order, or the record; and of what did not fit above the first
  /// text that fits here.
  private func drawSectionLine(_ left: [String], _ grid: inout Grid) {
    let end: Int
    if let page = state.pages.last {
      end = drawPath(page, &grid)
    } else {
      let text = state.table.map(tableLine) ?? todayLine
      end = 1 + grid.put(text, at: Point(x: 1, y: 1), width: columns - 2, style: Style(.label))
    }
    for text in left {
      let start = columns - 1 - displayWidth(of: text)
      guard start >= end + 2 else { continue }
      grid.put(text, at: Point(x: start, y: 1), style: Style(.label))
      return
    }
  }

  /// Draws the path to a page, its title, and who else has it open in a form.
  ///
  /// - Returns: the column after it.
  private func drawPath(_ page: PageState, _ grid: inout Grid) -> Int {
    var x = 1 + grid.put(pathWords(page) + "  ", at: Point(x: 1, y: 1), style: Style(.label))
    x += grid.put(
      pageTitle(page),
      at: Point(x: x, y: 1),
      style: Style(.heading, bold: true),
      mode: .identity
    )
    var editors = content.pageEditors.map { $0.words(content.zone)[language] }
    if page.subject.showsTexts { editors = namesShown + editors }
    guard !editors.isEmpty else { return x }
    return x + 2
      + grid.put(
        editors.joined(separator: ", "),
        at: Point(x: x + 2, y: 1),
        style: Style(.warning, bold: true)
      )
  }

  /// That texts show names although names are hidden.
  private var namesShown: [String] {
    guard state.displaySettings.hidesNames else { return [] }
    return [Phrase("names shown in texts", "글 속 이름은 보임")[language]]
  }

  private func pageTitle(_ page: PageState) -> String { page.record.map(content.title) ?? "" }

  /// The titles of the pages that lead to this one, the last ones if there is not room for all.
  private func pathWords(_ page: PageState) -> String {
    let own = page.subject.name(language)
    var path = state.pages.dropLast().map { "\($0.record?.text ?? $0.subject.name(language)) › " }
    let isCut = displayWidth(of: path.joined()) > columns / 3
    while displayWidth(of: path.joined()) > columns / 3 { path.removeFirst() }
    return (isCut ? "… › " : "") + path.joined() + own
  }

  private func tableLine(_ table: TableState) -> String {
    var parts = [
      Phrase("{n} of {all}", "{all} 중 {n}").filled(
        language,
        [
          "n": String(table.rows.count) + (table.isPartial ? "+" : ""),
          "all": String(content.count(table)),
        ]
      )
    ]
    if !table.rows.isEmpty { parts[0] += "  #\(table.cursor + 1)" }
    if table.kind == .note || table.kind == .followup { parts += namesShown }
    parts += fileWords
    if state.displaySettings.onlyMine { parts.append(Phrase("mine", "내 담당")[language]) }
    if !table.filter.text.isEmpty {
      parts.append(Phrase("filter: ", "검색: ")[language] + table.filter.text)
    }
    if state.isFilterRefused {
      parts.append(
        Phrase(
          "filter below NOT applied: not understood",
          "아래 검색은 이해하지 못해 적용되지 않음"
        )[language]
      )
    } else if !table.filter.remarks.isEmpty {
      parts += table.filter.remarks.map { $0[language] }
    } else if let reason = content.foundBy {
      parts.append(reason)
    }
    if let words = table.sorting.words(language) {
      parts.append(Phrase("sort: ", "정렬: ")[language] + words)
    }
    if !table.marks.isEmpty {
      let shown = content.targets.count
      let hidden = table.marks.count - shown
      let words = Phrase("{n} marked", "{n}개 표시")
      parts.append(words.filled(language, ["n": String(shown)]))
      if hidden > 0 {
        parts.append(
          Phrase("{n} marked are hidden", "가려진 표시 {n}개").filled(language, ["n": String(hidden)])
        )
      }
    }
    return parts.joined(separator: " · ")
  }

  private var todayLine: String {
    var parts = [
      state.displaySettings.onlyMine
        ? Phrase("only {user}", "{user} 담당만").filled(language, ["user": content.officer])
        : Phrase("everybody", "전체")[language]
    ]
    parts += namesShown + fileWords
    if let reason = state.saving.readOnly { parts.append(reason[language]) }
    return parts.joined(separator: " · ")
  }

  /// The number of findings in the files, and the urgent ones in words.
  private var fileWords: [String] {
    let findings = state.findings
    guard !findings.isEmpty else { return [] }
    let words = Phrase("{n} findings in the files: casebook verify", "파일 이상 {n}건: casebook verify")
    return [words.filled(language, ["n": String(findings.count)])]
      + findings.filter(\.problem.isUrgent).map { $0.text(language) }
  }

  /// The message in as many rows as needed; empty if there is none.
  var messageLines: [String] {
    let texts = [state.message?.text, state.saving.stopped].compactMap { $0 }
    let lines = texts.flatMap { TextLayout.wrap($0[language], width: columns - 2) }
    return Array(lines.prefix(max(1, rows - 6)))
  }

  /// Draws the message above the hints; below a prompt it replaces the hints.
  func drawMessage(_ grid: inout Grid) {
    guard let message = state.message else { return }
    let lines = messageLines
    let isBelowPrompt = if case .prompt? = state.overlays.last { true } else { false }
    let y = rows - (isBelowPrompt ? 0 : 1) - lines.count
    grid.fill(Rect(x: 0, y: y, width: columns, height: lines.count))
    let role: Role =
      switch message.look {
      case .good: .good
      case .plain: .message
      case .warning: .warning
      case .error: .error
      }
    let style = Style(role, bold: message.look == .error || message.look == .warning)
    for (row, line) in lines.enumerated() {
      grid.put(line, at: Point(x: 1, y: y + row), width: columns - 2, style: style)
    }
  }

  /// Draws the hints, as many as fit; help is always included.
  func drawHints(_ grid: inout Grid) {
    let hints = state.hints
    var kept: [Command] = []
    var used = 1
    for command in hints.sorted(by: { ($0.hint ?? 99) < ($1.hint ?? 99) }) {
      let width = hintWidth(command)
      guard used + width <= columns else { break }
      kept.append(command)
      used += width
    }
    var x = 1
    for command in hints where kept.contains(command) {
      let key = command.keys.first?.name ?? ""
      x += grid.put(key, at: Point(x: x, y: rows - 1), style: Style(.key, bold: true)) + 1
      x += grid.put(command.label[language], at: Point(x: x, y: rows - 1), style: Style(.hint)) + 2
    }
  }

  private func hintWidth(_ command: Command) -> Int {
    displayWidth(of: command.keys.first?.name ?? "") + displayWidth(of: command.label[language]) + 3
  }
}
