using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Networking.Api.Http;

/// <summary>Longer bodies: 413 before anything is read (T23). An endpoint that takes more says so in its metadata.</summary>
internal static class BodyLimit
{
    /// <summary>A message of 40,000 UTF-16 units, each escaped as <c>\uXXXX</c>, is 240,000 bytes.</summary>
    public const long Bytes = 256 * 1024;

    public static IApplicationBuilder UseBodyLimit(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                var own = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
                var limit = own is null ? Bytes : own.MaxRequestBodySize;
                if (context.Request.ContentLength > limit)
                    return Problem
                        .Of(
                            StatusCodes.Status413PayloadTooLarge,
                            "too_large",
                            $"The body is longer than {limit} bytes."
                        )
                        .ExecuteAsync(context);
                // Of a body of unknown length the server counts the bytes.
                if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
                    feature.MaxRequestBodySize = limit;
                return next(context);
            }
        );
}
