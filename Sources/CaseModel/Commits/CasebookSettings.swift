/// What `casebook.json` says about a casebook as a whole.
package struct CasebookSettings: Hashable, Sendable {
  /// The format of the files; this program reads up to `currentFormat`.
  package var format = currentFormat
  /// Whose casebook it is, for the title line.
  package var site: String
  /// Nil for a casebook of an earlier program, which has one from its next commit on.
  package var book: BookIdentity?
  /// Put before the kind's letter in every id of this book.
  package var prefix = BookPrefix.none
  /// The language that a new officer sees first.
  package var language = Language.en
  /// The office's clock.
  package var zone = Zone.phnomPenh
  /// In demo and test books time stands still here.
  package var frozenClock: Instant?
  /// Minutes without a key after which the screen is masked; 0 means never.
  package var maskAfterMinutes = 5

  /// The accounts that may own cases, beside those of the machine and of earlier commits.
  package var officers: [String] = []

  package static let currentFormat = 1
  /// A day at most.
  package static let maskMinutes = 0...1440

  package init(site: String) { self.site = site }
}
