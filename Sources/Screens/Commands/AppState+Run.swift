import CaseModel
import CaseRules
import Casework

extension AppState {
  /// Does what a command says, where one is.
  mutating func run(_ command: Command) -> [Effect] {
    if case .importing(var importing)? = overlays.last, !command.isOfProgram {
      let steps = ImportFeature(here: here).run(command, &importing)
      replaceTop(.importing(importing))
      return apply(steps)
    }
    switch command {
    case .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last: move(command)
    case .left, .right: moveColumn(command == .left ? -1 : 1)
    case .open: return open()
    case .back: return back()
    case .leave: return leave()
    case .quit: return leaveOrQuit()
    case .nextSection: go(to: section.rawValue + 1)
    case .previousSection: go(to: section.rawValue - 1)
    case .today: go(to: 0)
    case .victims: go(to: 1)
    case .compounds: go(to: 2)
    case .followups: go(to: 3)
    case .leads: go(to: 4)
    case .figures: go(to: 5)
    case .filter: openFilter()
    case .nextMatch, .previousMatch: goToMatch(forward: command == .nextMatch)
    case .sort: sortByFocusedColumn()
    case .columns: openColumns()
    case .mark: markFocused()
    case .markAll: markAll()
    case .mine, .hideNames, .language, .sidePane: return look(command)
    case .commandLine: present(.prompt(Prompt(CommandPrompt())))
    case .help: openHelp()
    case .redraw: return [.repaint]
    case .suspend: return [.suspend]
    default:
      return perform { here throws(Message) in try FeatureCommands(here: here).steps(command) }
    }
    return []
  }

  private mutating func look(_ command: Command) -> [Effect] {
    switch command {
    case .mine: looks.onlyMine.toggle()
    case .hideNames: looks.hidesNames.toggle()
    case .language: looks.language = looks.language == .en ? .ko : .en
    default: looks.showsPane.toggle()
    }
    refreshAll()
    return [.rememberLooks]
  }

  mutating func go(to number: Int) {
    let count = SectionTab.allCases.count
    section = SectionTab(rawValue: (number + count) % count) ?? .today
    pages = section == .figures ? [PageState(.figures)] : []
    departure = nil
    refreshAll()
  }

  /// One layer out: help, marks, filter, page; never out of the program.
  private mutating func leave() -> [Effect] {
    if !overlays.isEmpty {
      overlays.removeLast()
    } else if !isAtTop {
      return back()
    } else if let index = tableIndex, !tables[index].marks.isEmpty {
      tables[index].marks = []
    } else if let index = tableIndex, tables[index].filterText != departure?.since,
      !tables[index].filterText.isEmpty
    {
      setFilter("", of: index)
    } else {
      _ = returnToDeparture()
    }
    return []
  }

  private mutating func leaveOrQuit() -> [Effect] {
    if !overlays.isEmpty {
      overlays.removeLast()
      return []
    }
    if returnToDeparture() { return reread() }
    return isAtTop ? [.quit] : back()
  }

  private mutating func back() -> [Effect] {
    if returnToDeparture() { return reread() }
    guard !isAtTop else {
      say(Phrase("There is nothing to go back to here.", "돌아갈 이전 화면이 없습니다."))
      return []
    }
    pages.removeLast()
    refreshLayout()
    return reread()
  }

  private mutating func open() -> [Effect] {
    if case .help(let help)? = overlays.last { return runHelp(help) }
    if pages.isEmpty, section == .today, case .heading(_, _, let all?)? = today.focused?.content {
      depart(to: all.section, filter: all.filter)
      return []
    }
    if pages.isEmpty, section == .today, case .change(let commit)? = today.focused?.content,
      let first = commit.ids.first
    {
      return apply(HistoryFeature(here: here).open(of: first, at: commit.sequence))
    }
    if let line = pages.last?.focused, line.link == nil, let target = line.target {
      return perform { here throws(Message) in try target.steps(here) }
    }
    guard let id = openTarget else { return [] }
    openPage(id)
    return []
  }

  /// What Enter opens: a link on a page, else the focused record.
  private var openTarget: RecordID? {
    if let page = pages.last { return page.focused?.link }
    return focusedRecord
  }

  /// Shows a record on top of the pages that are open.
  mutating func openPage(_ id: RecordID) {
    guard world.book.contains(id) else {
      if let next = world.book.record(mergedFrom: id) {
        openPage(.record(next))
        return say(
          Phrase(
            "\(id.text) was merged into \(next.text).",
            "\(id.text)은(는) \(next.text)에 병합되었습니다."
          )
        )
      }
      return say(Phrase("There is no record \(id.text).", "\(id.text) 기록이 없습니다."), .warning)
    }
    openPage(.record(id))
  }

  /// Shows a page on top of those that are open.
  mutating func openPage(_ subject: PageSubject) {
    guard pages.last?.subject != subject else { return }
    pages.append(PageState(subject))
    refreshLayout()
  }
}
