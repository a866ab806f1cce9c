package import CaseBook
import CaseModel
package import StrictJSON

/// The last commit that somebody has seen of a casebook, and what was given out up to it.
package struct SeenHead: Hashable, Sendable {
  package var sequence: Int
  /// Its hash; nil where only the number was kept.
  package var head: String?
  /// The identity of the casebook; nil where it had none.
  package var book: String?
  /// The greatest number that a commit has had, also one that is lost.
  var given: Int
  /// The greatest number of each kind that a record has had, also one that is lost.
  var numbers = ReservedNumbers()
  /// How far the access log was written.
  var access: AccessMark?

  package init(sequence: Int, head: String?, book: String? = nil) {
    self.sequence = sequence
    self.head = head
    self.book = book
    given = sequence
  }

  /// Reads what `json` gives, or the number alone, which is all that older programs kept.
  package init?(_ json: JSON) {
    guard let sequence = json.intValue ?? json["sequence"]?.intValue else { return nil }
    self.init(
      sequence: sequence,
      head: json["head"]?.stringValue,
      book: json["book"]?.stringValue
    )
    given = max(given, json["given"]?.intValue ?? 0)
    numbers = ReservedNumbers(json["numbers"])
    access = AccessMark(json["access"])
  }

  package var json: JSON {
    var json: JSON = ["sequence": .number(JSONNumber(sequence))]
    json["head"] = head.map { .string($0) }
    json["book"] = book.map { .string($0) }
    if given > sequence { json["given"] = .number(JSONNumber(given)) }
    json["numbers"] = numbers.json
    json["access"] = access?.json
    return json
  }
}

extension CasebookStore {
  /// The last commit that is in the book, with what was given out up to now as far as this session knows.
  package func seenHead(in book: Book) -> SeenHead {
    var head = SeenHead(
      sequence: journal.position.sequence,
      head: head,
      book: settings.book?.text
    )
    head.given = max(head.sequence, journal.position.next - 1, seen?.given ?? 0)
    head.numbers = reserved
    for kind in RecordKind.allCases { head.numbers.reserve(book.greatestNumber(kind), kind) }
    // Where an older copy of all was put in place, its access log is as old, and that was told.
    let old = lostBehind == nil ? seen?.access : nil
    head.access = AccessChain.mark(in: directory, after: old)
    return head
  }

  /// Adds a finding where the journal does not have a commit any more that was there before: an older
  /// copy was put in its place, one that went another way since, or its end was cut off.
  ///
  /// No number that was given up to that commit is given again, whether it is there or not.
  package mutating func compare(with seen: SeenHead, in book: Book) {
    // Another casebook may have been made where the one that was seen had been.
    let isOther = settings.book.map { seen.book != nil && seen.book != $0.text } ?? false
    guard journal.file != nil, !isOther else { return }
    keep(seen, book)
    guard !journal.has(seen) else { return }
    let found = journal.position.sequence
    lostBehind = found
    let problem = Problem.olderThanSeen(seen: seen.sequence, found: found)
    findings.append(Finding(file: Layout.journal, problem: problem))
    let end = UnsafeRawBufferPointer(rebasing: journal.bytes()[journal.position.offset...])
    for index in findings.indices where findings[index].problem == .tornLine {
      findings[index].problem = toldAfterLoss(.tornLine, of: end)
    }
  }

  /// What is told of a line that was cut off: that it was never acknowledged only where that can be so.
  func toldAfterLoss(_ problem: Problem, of line: UnsafeRawBufferPointer) -> Problem {
    guard let lostBehind, let seen, problem == .tornLine || problem == .sealedLine else {
      return problem
    }
    let sequence = UnreadLine(line).sequence ?? seen.sequence
    let isLost = sequence <= seen.sequence && sequence > min(lostBehind, seen.sequence - 1)
    return isLost ? .cutLine(seen: seen.sequence) : problem
  }

  /// A number far from all others is none that was given, but one that was not kept well.
  private mutating func keep(_ seen: SeenHead, _ book: Book) {
    var seen = seen
    let most = Int(ReservedNumbers.mostSkipped)
    if seen.given > journal.position.sequence + most { seen.given = journal.position.sequence }
    for kind in RecordKind.allCases {
      let number = seen.numbers[kind]
      let isNear = Int(number) <= Int(max(book.greatestNumber(kind), reserved[kind])) + most
      if isNear { reserved.reserve(number, kind) }
    }
    self.seen = seen
  }

  /// Adds a finding where the clock is behind the last commit, so that what is saved now would seem
  /// older than what was saved before.
  mutating func compareClock() {
    guard let last = journal.lastTime, last.seconds - now.seconds > Self.clockTolerance else {
      return
    }
    findings.append(Finding(file: Layout.journal, problem: .clockBehind(last)))
  }

  /// Seconds by which clocks of one office may differ.
  private static let clockTolerance = 120
}

extension Journal {
  /// Whether a commit that was seen is in it, as far as it was read.
  fileprivate func has(_ seen: SeenHead) -> Bool {
    guard seen.sequence <= position.sequence else { return false }
    guard let hash = seen.head, hash != position.head, seen.sequence > 0 else { return true }
    let bytes = bytes(upTo: position.offset)
    for place in JournalLines(bytes) {
      let line = try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[place]))
      guard let line, line.sequence <= seen.sequence else { continue }
      return line.hash == hash
    }
    return false
  }

  /// When the last commit was saved; nil if nothing was.
  fileprivate var lastTime: Instant? {
    let bytes = bytes(upTo: position.offset)
    var lines = JournalLines(bytes)
    guard let place = lines.next() else { return nil }
    return (try? JournalLine(UnsafeRawBufferPointer(rebasing: bytes[place])))?.at
  }
}
