package import CaseBook
package import CaseModel
import CaseQuery
import CaseReports
import Casework

// Reports on the records of an earlier moment.

/// The records or releases from which a report of the past is made.
package enum PastFigures: Sendable {
  /// The records of an earlier moment; nil if nothing was saved until then.
  case book(Book?)
  /// The sealed releases, the oldest first.
  case releases([SealedRelease])
  /// Why the releases cannot be read.
  case unreadable(Phrase)
}

extension FiguresFeature {
  /// Shows a report instead of the open one; what lies in the past is read first.
  func show(_ choice: ReportChoice) -> [Step] {
    choice.asOf == nil && choice.reader != .publication
      ? [.replacePage(.report(choice))] : [.effect(.readEarlier(choice))]
  }

  /// Shows a report of the past, which was read.
  func show(_ choice: ReportChoice, _ past: PastFigures) throws(Message) -> [Step] {
    switch past {
    case .book(let book): return try show(choice, book)
    case .releases(let releases):
      var shown = choice
      shown.earlier = PublicationActs(here.cases).report(choice.name, releases)
      shown.notice = shown.earlier == nil ? PublicationActs.noRelease : nil
      return [.replacePage(.report(shown))]
    case .unreadable(let reason): throw Message(reason, .error)
    }
  }

  private func show(_ choice: ReportChoice, _ book: Book?) throws(Message) -> [Step] {
    guard let moment = choice.asOf else { return [] }
    var shown = choice
    let context: CaseContext
    do throws(Refusal) {
      context = try here.cases.earlier(book, at: moment)
    } catch {
      throw Message(error.phrase, .error)
    }
    do throws(FilterError) {
      shown.earlier = try ReportMaker(context.query, filter: choice.filter).report(choice.name)
    } catch {
      throw Message(error.message, .error)
    }
    return [.replacePage(.report(shown))]
  }
}

/// The prompt for the day on which a report counts.
struct ReportDayPrompt: PromptOwner {
  let choice: ReportChoice

  var mark: Phrase { Phrase("As of the end of (empty: now): ", "기준일(빈칸: 현재): ") }
  var example: Phrase? { Phrase("2025-10-28, yesterday, -7d", "2025-10-28, 어제, -7d") }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    var changed = choice
    changed.earlier = nil
    do throws(Refusal) {
      changed.asOf = text.trimmed.isEmpty ? nil : try here.cases.pastMoment(text.trimmed)
    } catch {
      throw Message(error.phrase, .error)
    }
    return FiguresFeature(here: here).show(changed)
  }
}
