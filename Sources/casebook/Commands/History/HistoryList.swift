import CaseBook
import CaseModel
import StrictJSON
import TerminalGrid

/// Commits with their changes, as the command line prints them.
struct HistoryList {
  let commits: [CommitWithChanges]
  let book: Book
  let words: FieldText

  /// For people: the commit, its records, and the changes of each.
  var text: String {
    commits.map { commit in
      let head = [
        "\(commit.seen.sequence)", words.zone.text(commit.seen.at),
        words.account(commit.seen.by), commit.seen.action.label[words.language],
      ].joined(separator: "  ")
      return ([head] + commit.steps.flatMap(lines)).map {
        SafeText.clean($0, breaks: .spaces) + "\n"
      }
      .joined()
    }.joined(separator: "\n")
  }

  private func lines(_ step: RecordStep) -> [String] {
    let id = step.after.id
    let title = book.title(id, words) ?? ""
    let version = Phrase("version {n}", "버전 {n}").filled(
      words.language,
      ["n": String(step.after.version)]
    )
    let head = "    \(id) \(title == id.text ? "" : title + " ")(\(version))"
    return [head] + step.changes.map { "        " + words.sentence($0, id.kind) }
  }

  static let columns = [
    "sequence", "at", "by", "action", "record", "version", "field", "from", "to",
  ]

  /// One row for each changed field, and one for a record without changed fields.
  var rows: [[String]] {
    commits.flatMap { commit in
      commit.steps.flatMap { step in
        let head = [
          String(commit.seen.sequence), words.zone.text(commit.seen.at), commit.seen.by,
          commit.seen.action.rawValue, step.after.id.text, String(step.after.version),
        ]
        let changes = step.changes.map { change in
          let (before, after) = words.values(change, step.after.kind)
          return head + [change.key, before ?? "", after ?? ""]
        }
        return changes.isEmpty ? [head + ["", "", ""]] : changes
      }
    }
  }

  /// For programs: an array with one record of one commit per line, values as in the files.
  var json: [UInt8] {
    JSONLines.array(
      commits.flatMap { commit in
        commit.steps.map { json(commit.seen, $0).serialized() }
      }
    )
  }

  private func json(_ seen: CommitSummary, _ step: RecordStep) -> JSON {
    [
      "sequence": .number(JSONNumber(seen.sequence)),
      "at": .string(seen.at.text),
      "by": .string(seen.by),
      "action": .string(seen.action.rawValue),
      "record": .string(step.after.id.text),
      "version": .number(JSONNumber(step.after.version)),
      "changes": .array(step.changes.map { json($0, step.after.kind) }),
    ]
  }

  private func json(_ change: FieldChange, _ kind: RecordKind) -> JSON {
    let fieldKind = Schema.of(kind)[change.key]?.kind ?? .longText(max: .max)
    return [
      "field": .string(change.key),
      "from": change.before.map { $0.json(fieldKind) } ?? .null,
      "to": change.after.map { $0.json(fieldKind) } ?? .null,
    ]
  }
}
