using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Networking.Api.Identity.Migrations
{
    /// <inheritdoc />
    public partial class SessionClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "client",
                schema: "identity",
                table: "sessions",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "seen_at",
                schema: "identity",
                table: "sessions",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "client",
                schema: "identity",
                table: "sessions");

            migrationBuilder.DropColumn(
                name: "seen_at",
                schema: "identity",
                table: "sessions");
        }
    }
}
