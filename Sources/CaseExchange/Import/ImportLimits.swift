/// The limits beyond which an import refuses a file.
package enum ImportLimits {
  /// The most bytes of the file on the disk: 5,000 cases of 40 columns take about 3 MB.
  package static let bytes = 16 << 20
  /// The most columns; spreadsheets of offices have 10 to 60.
  package static let columns = 512
  /// The most rows, including the heading.
  package static let rows = 100_000
  /// The most characters of one cell, the same as in Excel.
  package static let cellCharacters = 32_767
}
