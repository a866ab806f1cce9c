/// The settings of a casebook, from `casebook.json`.
package struct CasebookSettings: Hashable, Sendable {
  /// The format of the files; this program reads formats up to `keptFormat`.
  package var format = currentFormat
  /// The name of the office, for the title line.
  package var site: String
  /// Nil for a casebook of an earlier program, which gets an identity with its next commit.
  package var book: BookIdentity?
  /// The prefix of every id of this book, before the kind's letter.
  package var prefix = BookPrefix.none
  /// The initial language for a new officer.
  package var language = Language.en
  /// The office's time zone.
  package var zone = Zone.phnomPenh
  /// The fixed current time of demo and test books.
  package var frozenClock: Instant?
  /// Minutes without a key after which the screen is masked; 0 means never.
  package var maskAfterMinutes = 5

  /// Accounts that may own cases, in addition to those of the machine and the authors of earlier
  /// commits.
  package var officers: [String] = []

  /// What letters say at their head.
  package var letters = LetterSettings()
  /// Whether texts that leave can be copied to the clipboard of the terminal.
  package var allowsClipboard = false

  /// The format of a casebook of one account.
  package static let currentFormat = 1
  /// The format of a casebook that has a keeper: lines of its journal may have further members.
  package static let keptFormat = 2
  /// At most a day, in minutes.
  package static let maskMinutes = 0...1440

  package init(site: String) { self.site = site }
}

/// What an office writes at the head of its letters; nil is left out.
package struct LetterSettings: Hashable, Sendable {
  /// The telephone that is answered day and night.
  package var dutyPhone: String?
  package var dutyOfficer: String?
  /// The recipient of rescue requests.
  package var to: String?
  package var copy: String?
  /// Written before the case's number: `KOR/PP/`.
  package var prefix: String?

  package init() {}
}
