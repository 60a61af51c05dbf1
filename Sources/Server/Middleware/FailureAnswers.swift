import Diagnostics
import Hummingbird
import HTTPTypes
import NIOCore
import NIOHTTP1
import Pages
import Store

/// Why a request is not answered with what it asked for.
struct Refusal: Error {
  var failure: PageFailure
  var detail: Message?
  /// Seconds after which it is worth to try again.
  var retryAfter: Int?

  init(_ failure: PageFailure, detail: Message? = nil, retryAfter: Int? = nil) {
    self.failure = failure
    self.detail = detail
    self.retryAfter = retryAfter
  }
}

/// Turns what went wrong into a page that says so; what went wrong within stands in the log and on no page.
struct FailureAnswers: RouterMiddleware {
  let settings: Settings

  func handle(
    _ request: Request, context: Exchange, next: (Request, Exchange) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let refusal as Refusal {
      return answer(refusal, to: request, context)
    } catch let problems as Problems {
      context.notes.fault = problems.diagnostics.map { $0.text(in: .english) }.joined(separator: " | ")
      return answer(Refusal(.broken), to: request, context)
    } catch let failure as JournalFailure {
      context.notes.fault = failure.diagnostic.text(in: .english)
      return answer(Refusal(failure.fault == .locked ? .busy : .broken), to: request, context)
    } catch let error as NIOTooManyBytesError {
      context.notes.fault = "\(error)"
      return answer(Refusal(.tooLarge), to: request, context)
    } catch let error as HTTPParserError {
      throw error
    } catch {
      context.notes.fault = String(describing: error)
      return answer(Refusal(.broken), to: request, context)
    }
  }

  private func answer(_ refusal: Refusal, to request: Request, _ context: Exchange) -> Response {
    let page = Page.failure(
      refusal.failure, language: request.language ?? settings.language,
      reference: refusal.failure == .broken || refusal.failure == .busy ? context.reference : nil,
      detail: refusal.detail)
    var response = Response(page)
    if let seconds = refusal.retryAfter { response.headers[.retryAfter] = "\(seconds)" }
    // What was not read of a request that is too large is not read at all.
    if refusal.failure == .tooLarge { response.headers[.connection] = "close" }
    return response
  }
}
