import CaseBook
import CaseModel
import CaseRules

/// A command with its words as it was typed: what follows the name is used whole, or refused with a sentence.
struct TypedLine {
  let command: Command
  let words: TypedWords

  /// Reads a typed line.
  ///
  /// - Throws: why it cannot be used.
  init(_ text: String, in book: Book) throws(Message) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    command = try Self.command(parts.first ?? "")
    let rest = parts.count > 1 ? parts[1].trimmed : ""
    words = try Reader(command: command, book: book).words(rest)
  }

  private static func command(_ name: String) throws(Message) -> Command {
    let found = CommandTable.called(name)
    guard found.count != 1 else { return found[0] }
    let names = found.map(\.name).joined(separator: ", ")
    let korean = found.map(\.korean).joined(separator: ", ")
    throw Message(
      found.isEmpty
        ? Phrase("“\(name)” is not a command; ? lists them.", "“\(name)”은(는) 없는 명령입니다. ?로 목록을 봅니다.")
        : Phrase("“\(name)” can be \(names).", "“\(name)”은(는) \(korean) 중 하나일 수 있습니다."),
      .error
    )
  }
}

extension TypedLine {
  /// Reads what follows the name of a command.
  private struct Reader {
    let command: Command
    let book: Book

    func words(_ rest: String) throws(Message) -> TypedWords {
      switch command.words.form {
      case .none:
        guard rest.isEmpty else { throw takesNo(rest) }
        return TypedWords()
      case .text: return TypedWords(text: rest)
      case .number:
        guard !rest.isEmpty else { return TypedWords() }
        guard let number = Int(rest), number > 0 else { throw takesNo(rest) }
        return TypedWords(number: number)
      case .records(let kinds, let most):
        let words = try records(rest, kinds, atMost: most)
        guard words.text.isEmpty else { throw takesNo(words.text) }
        return words
      case .recordsAndText(let kinds, let most): return try records(rest, kinds, atMost: most)
      }
    }

    /// The ids at the front of a text, which may be separated by commas, and the text after them.
    private func records(
      _ text: String,
      _ kinds: [RecordKind],
      atMost most: Int
    ) throws(Message) -> TypedWords {
      var words = TypedWords(text: text)
      while let first = words.text.split(separator: " ", maxSplits: 1).first {
        let parts = first.split(separator: ",").map { RecordID(typed: String($0)) }
        let ids = parts.compactMap { $0 }
        guard !ids.isEmpty, ids.count == parts.count else { break }
        if command.words.readsOtherIDs, !ids.allSatisfy({ kinds.contains($0.kind) }) { break }
        for id in ids { words.records.append(try existing(id, kinds)) }
        words.text = String(words.text.dropFirst(first.count)).trimmed
      }
      guard words.records.count <= most else {
        throw Message(
          Phrase(
            "“\(command.name)” takes one record at a time.",
            "“\(command.korean)”은(는) 한 번에 한 기록만 받습니다."
          ),
          .error
        )
      }
      return words
    }

    /// The record that an id means, or the one that it was merged into.
    private func existing(_ id: RecordID, _ kinds: [RecordKind]) throws(Message) -> RecordID {
      guard kinds.contains(id.kind) else {
        let problem = Problem.wrongKind(id: id.text, expected: kinds).phrase
        throw Message(
          Phrase("\(command.name): \(problem.en).", "\(command.korean): \(problem.ko)."),
          .error
        )
      }
      let id = book.contains(id) ? id : book.record(mergedFrom: id) ?? id
      guard book.contains(id) else {
        throw Message(Phrase("There is no record \(id.text).", "\(id.text) 기록이 없습니다."), .error)
      }
      return id
    }

    private func takesNo(_ words: String) -> Message {
      let (name, korean) = (command.name, command.korean)
      let taken =
        switch command.words.form {
        case .records(let kinds, _), .recordsAndText(let kinds, _):
          Phrase(
            "“\(name)” takes only ids of: \(kinds.map(\.label.en).joined(separator: ", ").lowercased())",
            "“\(korean)” 뒤에는 번호만 씁니다(\(kinds.map(\.label.ko).joined(separator: ", ")))"
          )
        case .number:
          Phrase("“\(name)” takes only the number of a change", "“\(korean)” 뒤에는 변경 번호만 씁니다")
        case .none, .text:
          Phrase("“\(name)” takes nothing after it", "“\(korean)” 뒤에는 아무것도 쓰지 않습니다")
        }
      return Message(
        Phrase("\(taken.en): “\(words)” was not used.", "\(taken.ko): “\(words)”은(는) 쓰지 않았습니다."),
        .error
      )
    }
  }
}
