/// The days that a typed text can mean, before it is known which of them the field allows.
struct DayText {
  enum Origin {
    /// Written with its year.
    case written
    /// Counted from today.
    case counted
    /// A month and a day, whose year the field has to tell.
    case yearless
  }

  /// From the earliest on; for one without a year those of the years around.
  var days: [PartialDate]
  var origin = Origin.written
  /// Those of a month and a day in the other order, where the text can mean that too.
  var otherOrder: [PartialDate] = []
  /// The one that is meant by the usual order of year, month and day, where the year has two digits.
  var usual: PartialDate?
  /// Why the text is asked about whatever it means; nil where nothing of it is left out.
  var doubt: Phrase?

  init(_ days: [PartialDate?], _ origin: Origin = .written, usual: PartialDate? = nil) {
    self.days = Set(days.compactMap { $0 }).sorted()
    self.origin = origin
    self.usual = usual
  }

  /// The day with this number.
  init(counted day: Int) { self.init([PartialDate(dayNumber: day)], .counted) }
}
