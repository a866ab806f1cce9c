import CaseModel

/// Why a command fails, as a sentence that ends with what to do.
struct Failure: Error {
  /// The exit statuses of `sysexits.h` that scripts may rely on, and 1 for a negative answer.
  enum Status: Int32, CaseIterable {
    /// Nothing had to be done.
    case unchanged = 0
    /// Findings, or no such record.
    case findings = 1
    /// A wrong command, option or value; also `browse` without a terminal.
    case usage = 64
    /// Data that cannot be read.
    case unreadable = 65
    case noCasebook = 66
    /// The keeper of the casebook does not answer.
    case noKeeper = 69
    case cannotWrite = 73
    /// Written, but possibly not on the disk.
    case notCertain = 74
    /// Somebody else is saving, or has changed the record in the meantime.
    case busy = 75
    case notAllowed = 77

    /// The meaning of the status, for the manual.
    var meaning: String {
      switch self {
      case .unchanged: "Fine: a change is saved, or nothing had to be changed."
      case .findings: "Findings or a question, or no such record; nothing was changed."
      case .usage: "A wrong command, option or value; also browse without a terminal."
      case .unreadable: "Data that cannot be read."
      case .noCasebook: "There is no such casebook."
      case .noKeeper: "The keeper of the casebook does not answer."
      case .cannotWrite: "Not saved: the disk is full or cannot be written."
      case .notCertain: "Written, but the disk does not say whether it keeps it."
      case .busy: "Somebody else is saving, or has changed the record meanwhile."
      case .notAllowed: "Not allowed."
      }
    }
  }

  let status: Status
  let sentence: Phrase

  init(_ status: Status, _ sentence: Phrase) {
    self.status = status
    self.sentence = sentence
  }

  init(_ status: Status, _ en: String, _ ko: String) {
    self.init(status, Phrase(en, ko))
  }
}

/// The reader closed standard output, which is not an error.
struct OutputClosed: Error {}
