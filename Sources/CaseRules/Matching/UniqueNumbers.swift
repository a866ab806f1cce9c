package import CaseBook
package import CaseModel

/// Finds numbers that must be unique and that a commit would give to a second person.
package enum UniqueNumbers {
  /// The fields of a victim that hold unique numbers: of passports and other documents.
  private static let keys = ["passport_no", "other_passports"]

  /// The numbers in the commit that other victims of the book have, regardless of notation.
  ///
  /// Numbers that the record has already are not reported again, unless the commit restores an
  /// earlier version. The search reads one cell of each row, and nothing if the commit adds no
  /// number.
  package static func taken(by commit: Commit, in book: Book) -> [TakenValue] {
    var brought: [String: [(record: RecordID, key: String)]] = [:]
    var changed: Set<RecordID> = []
    for change in commit.changes where change.record.kind == .victim {
      changed.insert(change.record.id)
      guard !change.record.isDeleted else { continue }
      for (key, number) in newNumbers(change.record, in: book) {
        brought[number, default: []].append((change.record.id, key))
      }
    }
    guard !brought.isEmpty else { return [] }
    // An undo can leave a number with one record of the commit and give it to another. Two equal
    // numbers in one other commit are reported where they are entered.
    var taken =
      commit.action.isReversal ? shared(by: commit.changes.map(\.record)) { brought[$0] ?? [] } : []
    forEachNumber(in: book, endingIn: Set(brought.keys.compactMap(\.utf8.last))) { owner, number in
      guard !changed.contains(owner) else { return }
      for holder in brought[number] ?? [] {
        taken.append(
          TakenValue(record: holder.record, key: holder.key, value: number, owner: owner)
        )
      }
    }
    return taken
  }

  /// The numbers that several of these victims have.
  package static func shared(by records: [Record]) -> Set<TakenValue> {
    var holders: [String: [(record: RecordID, key: String)]] = [:]
    for victim in records where victim.kind == .victim && !victim.isDeleted {
      for (key, number) in numbers(victim) { holders[number, default: []].append((victim.id, key)) }
    }
    return Set(shared(by: records) { holders[$0] ?? [] })
  }

  /// The numbers of these victims that other victims have, too.
  private static func shared(
    by records: [Record],
    _ holders: (String) -> [(record: RecordID, key: String)]
  ) -> [TakenValue] {
    records.filter { $0.kind == .victim && !$0.isDeleted }.flatMap { owner in
      numbers(owner).flatMap { _, number in
        holders(number).filter { $0.record != owner.id }.map {
          TakenValue(record: $0.record, key: $0.key, value: number, owner: owner.id)
        }
      }
    }
  }

  private static func newNumbers(_ victim: Record, in book: Book) -> [(key: String, number: String)]
  {
    let numbers = numbers(victim)
    guard !numbers.isEmpty, let saved = book.saved(victim.id), !saved.isDeleted else {
      return numbers
    }
    let known = Set(self.numbers(saved).map(\.number))
    return numbers.filter { !known.contains($0.number) }
  }

  private static func numbers(_ victim: Record) -> [(key: String, number: String)] {
    keys.flatMap { key in
      let texts: [String] =
        switch victim.fields[key] {
        case .text(let text)?: [text]
        case .texts(let texts)?: texts
        default: []
        }
      return texts.compactMap { text in ContactKeys.passport(text).map { (key, $0) } }
    }
  }

  /// Calls the body with the numbers of all victims that may end in one of these bytes.
  private static func forEachNumber(
    in book: Book,
    endingIn ends: Set<UInt8>,
    _ body: (RecordID, String) -> Void
  ) {
    let table = book[.victim]
    if let column = table.column("passport_no") {
      for row in 0..<table.count {
        let bytes = table.textBytes(row, column)
        guard !bytes.isEmpty, bytes.mayEnd(in: ends), !table.isDeleted(row),
          let number = table.text(row, column).flatMap({ ContactKeys.passport($0) })
        else { continue }
        body(book.id(.victim, row), number)
      }
    }
    guard let column = table.column("other_passports") else { return }
    for row in 0..<table.count where table.value(row, column).count > 4 && !table.isDeleted(row) {
      guard case .texts(let texts)? = book.record(.victim, row)?.fields["other_passports"] else {
        continue
      }
      for number in texts.compactMap({ ContactKeys.passport($0) }) {
        body(book.id(.victim, row), number)
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the last letter or digit is one of these; also true if it is not ASCII.
  fileprivate func mayEnd(in ends: Set<UInt8>) -> Bool {
    for byte in reversed() {
      switch byte {
      case 0x30...0x39, 0x41...0x5A: return ends.contains(byte)
      case 0x61...0x7A: return ends.contains(byte - 0x20)
      case 0x80...: return true
      default: continue
      }
    }
    return false
  }
}
