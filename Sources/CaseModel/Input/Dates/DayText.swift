/// The days that a typed text can mean, regardless of what the field allows.
struct DayText {
  enum Origin {
    /// Written with its year.
    case written
    /// Counted from today.
    case counted
    /// A month and a day; the field determines the year.
    case yearless
  }

  /// In ascending order; for a text without a year, the days of nearby years.
  var days: [PartialDate]
  var origin = Origin.written
  /// The days for month and day in the other order, if the text can mean that too.
  var otherOrder: [PartialDate] = []
  /// The day in the usual order year, month, day, if the year has two digits.
  var usual: PartialDate?
  /// Why the text is asked about in any case; nil if all of it is understood.
  var doubt: Phrase?

  init(_ days: [PartialDate?], _ origin: Origin = .written, usual: PartialDate? = nil) {
    self.days = Set(days.compactMap { $0 }).sorted()
    self.origin = origin
    self.usual = usual
  }

  /// The day with this number.
  init(counted day: Int) { self.init([PartialDate(dayNumber: day)], .counted) }
}
