import CaseBook
import CaseModel
import CaseQuery
import CaseReports
import Casework

// Reports on the records of an earlier moment.

extension FiguresFeature {
  /// Shows a report instead of the open one; the records of an earlier moment are read first.
  func show(_ choice: ReportChoice) -> [Step] {
    choice.asOf == nil ? [.replacePage(.report(choice))] : [.effect(.readEarlier(choice))]
  }

  /// Shows a report of an earlier moment, whose records were read; nil if there were none.
  func show(_ choice: ReportChoice, _ book: Book?) throws(Message) -> [Step] {
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
